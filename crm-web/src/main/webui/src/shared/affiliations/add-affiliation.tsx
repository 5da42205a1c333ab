import { Button, Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error';
import { useFieldErrorText } from '../api/use-error-text';
import { useWrittenToast } from '../changes/use-undo';
import { RequiredFields, type CustomDraft } from '../custom-fields/required-fields';
import { partySuggestions } from '../records/suggestions-api';
import { useRecordWords } from '../records/use-record-words';
import { ProblemAlert } from '../ui/problem-alert';
import classes from './affiliations.module.css';
import { createAffiliation, ROLES, type Side } from './api';
import { useAffiliationEdits } from './use-affiliation-edits';

interface Props {
  side: Side;
  recordId: number;
  onDone: () => void;
}

/** Links the record to another one, found by typing its name. */
export function AddAffiliation({ side, recordId, onDone }: Props) {
  const { t } = useTranslation('affiliations');
  const { t: s } = useTranslation('shared');
  const words = useRecordWords();
  const written = useWrittenToast();
  const { refresh } = useAffiliationEdits();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 120);
  const [chosen, setChosen] = useState<string | null>(null);
  const [role, setRole] = useState('contact');
  const [custom, setCustom] = useState<CustomDraft>({});
  const fieldErrorText = useFieldErrorText();
  const other: Side = side === 'person' ? 'organisation' : 'person';
  const { data } = useQuery(partySuggestions([other], text));
  const add = useMutation({
    mutationFn: createAffiliation,
    onSuccess: async ({ changeSetId }) => {
      written(t('added'), changeSetId);
      onDone();
      await refresh();
    },
  });

  const submit = () => {
    const id = Number(chosen);
    const [personId, organisationId] = side === 'person' ? [recordId, id] : [id, recordId];
    const draft = Object.keys(custom).length > 0 ? { custom } : {};
    add.mutate({ personId, organisationId, role, ...draft });
  };
  const errorOf = (field: string) => {
    const problem = isApiError(add.error) ? add.error.field(field) : undefined;
    return problem && fieldErrorText(problem.code, problem.message);
  };

  return (
    <div className={classes.form}>
      <Select
        aria-label={t(`find.${other}`)}
        placeholder={t(`find.${other}`)}
        data={(data?.hits ?? []).map((hit) => ({ value: String(hit.id), label: hit.title }))}
        // The server has filtered, and forgives typing errors that this filter would not.
        filter={({ options }) => options}
        value={chosen}
        onChange={setChosen}
        onSearchChange={setTyped}
        searchable
        nothingFoundMessage={text ? s('nothingFound') : undefined}
        data-autofocus
      />
      <Select
        aria-label={words.field('role')}
        data={ROLES.map((code) => ({ value: code, label: words.choice('role', code) }))}
        value={role}
        onChange={(code) => setRole(code ?? 'contact')}
      />
      <RequiredFields
        resource="affiliations"
        value={custom}
        onChange={setCustom}
        errorOf={errorOf}
      />
      {add.isError ? <ProblemAlert error={add.error} /> : null}
      <Group gap="xs">
        <Button disabled={chosen === null} loading={add.isPending} onClick={submit}>
          {t('link')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {s('cancel')}
        </Button>
      </Group>
    </div>
  );
}
