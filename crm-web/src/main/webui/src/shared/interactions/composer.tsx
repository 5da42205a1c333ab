import { Button, TextInput } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import clsx from 'clsx';
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error';
import { useFieldErrorText } from '../api/use-error-text';
import { useRequiredFacts } from '../custom-fields/use-custom-facts';
import { RequiredFields } from '../custom-fields/required-fields';
import { AttachButton } from '../files/attach-button';
import { UploadList } from '../files/upload-list';
import { useFileDrop } from '../files/use-file-drop';
import { modKey } from '../keyboard/key-names';
import { MentionField } from '../mentions/mention-field';
import { ProblemAlert } from '../ui/problem-alert';
import classes from './composer.module.css';
import { ComposerFacts } from './composer-facts';
import { ComposerMore } from './composer-more';
import { TypeChoice } from './type-choice';
import type { Composer as ComposerState } from './use-composer';

interface Props {
  composer: ComposerState;
  onCancel: () => void;
}

/** Logs what happened: who, what, when, what next. Ctrl-Enter saves from anywhere in it. */
export function Composer({ composer, onCancel }: Props) {
  const { t } = useTranslation('interactions');
  const { t: s } = useTranslation('shared');
  const { draft, change, uploads, saved, error } = composer;
  const form = useRef<HTMLFormElement>(null);
  const [isOpen, setOpen] = useState(false);
  const drop = useFileDrop((files) => void uploads.add(files));
  const errorOf = useErrorOf(error);
  const own = useRequiredFacts('interactions').map((fact) => fact.name);
  const isExplained = [
    'title',
    'body',
    'personIds',
    'occurredAt',
    'durationMinutes',
    'nextActionAt',
    ...own,
  ].some((field) => errorOf(field));

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[name=title]')?.focus();
  }, []);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    composer.save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };

  return (
    // Ctrl-Enter saves from any field.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={clsx(classes.composer, drop.isOver && classes.over)}
      aria-label={t('new')}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
      {...drop.handlers}
    >
      <TypeChoice value={draft.type} onChange={(type) => change({ type })} />
      <fieldset className={classes.fields} disabled={saved !== null}>
        <TextInput
          classNames={{ input: classes.title }}
          variant="unstyled"
          name="title"
          aria-label={t('field.title')}
          placeholder={t(`subject.${draft.type}`)}
          autoComplete="off"
          maxLength={500}
          error={errorOf('title')}
          value={draft.title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <MentionField
          classNames={{ input: classes.body }}
          variant="unstyled"
          name="body"
          aria-label={t('field.body')}
          placeholder={t('bodyHint')}
          maxRows={18}
          error={errorOf('body')}
          value={draft.body}
          onChange={(body) => change({ body })}
        />
        <ComposerFacts draft={draft} change={change} errorOf={errorOf} />
        <RequiredFields
          resource="interactions"
          value={draft.custom}
          onChange={(custom) => change({ custom })}
          errorOf={errorOf}
        />
        {isOpen ? <ComposerMore draft={draft} change={change} errorOf={errorOf} /> : null}
      </fieldset>
      <UploadList items={uploads.items} onRemove={uploads.remove} onRetry={composer.save} />
      {error && !isExplained ? <ProblemAlert error={error} /> : null}
      <div className={classes.foot}>
        <AttachButton
          variant="subtle"
          color="gray"
          onFiles={(files) => void uploads.add(files)}
          disabled={composer.isPending}
        >
          {s('attach')}
        </AttachButton>
        <Button
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          leftSection={<IconAdjustments size={16} stroke={1.75} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'less' : 'more')}
        </Button>
        <span className={classes.ends}>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {s(saved ? 'close' : 'cancel')}
          </Button>
          <Button
            type="submit"
            loading={composer.isPending}
            disabled={composer.isUntouched}
            title={`${modKey} ↵`}
          >
            {t(`log.${draft.type}`)}
          </Button>
        </span>
      </div>
    </form>
  );
}

/** The server's words under the field that they are about. */
function useErrorOf(error: unknown): (field: string) => string | undefined {
  const fieldErrorText = useFieldErrorText();
  return (field) => {
    if (!isApiError(error)) return undefined;
    const problem = error.fields.find(
      (candidate) => candidate.field === field || candidate.field.startsWith(`${field}[`),
    );
    return problem && fieldErrorText(problem.code, problem.message);
  };
}
