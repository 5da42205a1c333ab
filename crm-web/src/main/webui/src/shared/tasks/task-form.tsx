import { Button, TextInput } from '@mantine/core';
import { useRef, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RequiredFields } from '../custom-fields/required-fields';
import { modKey } from '../keyboard/key-names';
import { MentionField } from '../mentions/mention-field';
import { ProblemAlert } from '../ui/problem-alert';
import type { Task } from './task';
import type { TaskDraft } from './task-draft';
import { TaskFormFacts } from './task-form-facts';
import classes from './tasks.module.css';
import { useNewTask } from './use-new-task';

interface Props {
  preset?: Partial<TaskDraft>;
  onCancel: () => void;
  onCreated: (task: Task) => void;
}

/** The title is enough; Ctrl-Enter saves from any field. */
export function TaskForm({ preset, onCancel, onCreated }: Props) {
  const { t } = useTranslation('tasks');
  const { t: s } = useTranslation('shared');
  const { t: r } = useTranslation('records');
  const form = useRef<HTMLFormElement>(null);
  const { draft, change, create, errorOf, unexplained } = useNewTask(preset, onCreated);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!create.isPending && draft.title.trim() !== '') create.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the form
    <form
      ref={form}
      className={classes.form}
      aria-label={t('new')}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
    >
      {unexplained ? <ProblemAlert error={unexplained} /> : null}
      <TextInput
        label={r('field.taskTitle')}
        name="title"
        placeholder={t('titleHint')}
        autoComplete="off"
        maxLength={500}
        data-autofocus
        value={draft.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        error={errorOf('title')}
      />
      <MentionField
        label={t('description')}
        name="description"
        minRows={2}
        maxRows={12}
        value={draft.description}
        onChange={(description) => change({ description })}
        error={errorOf('description')}
      />
      <TaskFormFacts draft={draft} change={change} errorOf={errorOf} />
      <RequiredFields
        resource="tasks"
        value={draft.custom}
        onChange={(custom) => change({ custom })}
        errorOf={errorOf}
      />
      <div className={classes.foot}>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {s('cancel')}
        </Button>
        <Button
          type="submit"
          loading={create.isPending}
          disabled={draft.title.trim() === ''}
          title={`${modKey} ↵`}
        >
          {t('create')}
        </Button>
      </div>
    </form>
  );
}
