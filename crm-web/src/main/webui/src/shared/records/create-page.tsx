import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { isApiError } from '../api/api-error';
import { api } from '../api/client';
import { useIdempotencyKey } from '../api/use-idempotency-key';
import { useFieldErrorText } from '../api/use-error-text';
import { useRequiredFacts } from '../custom-fields/use-custom-facts';
import { labelOf } from '../i18n/label-of';
import { useWrittenToast } from '../changes/use-undo';
import { isMergeable } from '../lookalikes/api';
import { Lookalikes } from '../lookalikes/lookalikes';
import { PageHeader } from '../ui/page-header';
import { ProblemAlert } from '../ui/problem-alert';
import classes from './create-page.module.css';
import { FactEditor } from './fact-editor';
import { withFact } from './fact-path';
import {
  recordPath,
  writtenValue,
  type Fact,
  type FactSection,
  type ListedRecord,
  type RecordKind,
} from './kinds';
import { LeaveGuard } from './leave-guard';
import { refreshAfterWrite, storeRecord } from './records-api';

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  sections: FactSection[];
  /** Names of the facts that must be filled in. */
  required?: string[];
}

const OWN = 'records:field.custom';

function bodyOf(sections: FactSection[], values: Record<string, unknown>): object {
  const facts = sections.flatMap((section) => section.facts);
  return facts
    .filter(({ name }) => values[name] !== undefined && values[name] !== null)
    .reduce(
      (body, fact) =>
        withFact(body, fact.writeAs ?? fact.name, writtenValue(fact, values[fact.name])),
      {},
    );
}

/** One column, labels above, errors under their field, the first of them focused. */
export function CreatePage<T extends ListedRecord>(props: Props<T>) {
  const { kind, sections: shipped, required = [] } = props;
  const own = useRequiredFacts(kind.resource);
  const sections = own.length === 0 ? shipped : [...shipped, { label: OWN, facts: own }];
  const { t: k } = useTranslation(kind.words);
  const { t } = useTranslation('shared');
  const client = useQueryClient();
  const navigate = useNavigate();
  const written = useWrittenToast();
  const fieldErrorText = useFieldErrorText();
  const idempotencyKey = useIdempotencyKey();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Record<string, unknown>>({});
  const body = bodyOf(sections, values);

  const create = useMutation({
    mutationFn: () =>
      api.create<T>(`/${kind.resource}`, body, { idempotencyKey: idempotencyKey(body) }),
    onSuccess: ({ data, changeSetId }) => {
      storeRecord(client, kind.resource, data);
      void refreshAfterWrite(client, kind.resource);
      written(k('created', { name: kind.nameOf(data) }), changeSetId);
      void navigate(recordPath(kind.resource, data.id), { replace: true });
    },
    onError: (error) => {
      const first = isApiError(error) ? error.fields[0]?.field : undefined;
      if (first) form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus();
    },
  });

  const errorOf = (fact: Fact) => {
    if (!isApiError(create.error)) return undefined;
    const problem = create.error.field(fact.name) ?? create.error.field(fact.writeAs ?? '');
    return problem && fieldErrorText(problem.code, problem.message);
  };
  const facts = sections.flatMap((section) => section.facts);
  const isExplained = facts.some((fact) => errorOf(fact));

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!create.isPending) create.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };

  return (
    <div className={classes.page}>
      <PageHeader title={k('new')} />
      {/* Ctrl-Enter saves from any field. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form ref={form} className={classes.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        {create.isError && !isExplained ? <ProblemAlert error={create.error} /> : null}
        {isMergeable(kind.resource) ? (
          <Lookalikes resource={kind.resource} values={values} />
        ) : null}
        {sections.map((section, index) => (
          <fieldset key={section.label ?? index} className={classes.section}>
            {section.label ? <legend className={classes.legend}>{t(section.label)}</legend> : null}
            {section.facts.map((fact) => (
              <FactEditor
                key={fact.name}
                fact={fact}
                label={labelOf(t, fact)}
                value={values[fact.name] ?? null}
                error={errorOf(fact)}
                required={required.includes(fact.name) || own.includes(fact)}
                onChange={(value) => setValues((before) => ({ ...before, [fact.name]: value }))}
              />
            ))}
          </fieldset>
        ))}
        <Group gap="xs" className={classes.actions}>
          <Button type="submit" loading={create.isPending}>
            {t('save')}
          </Button>
          <Button component={Link} to={`/${kind.resource}`} variant="subtle" color="gray">
            {t('cancel')}
          </Button>
        </Group>
      </form>
      <LeaveGuard active={Object.keys(body).length > 0 && !create.isPending && !create.isSuccess} />
    </div>
  );
}
