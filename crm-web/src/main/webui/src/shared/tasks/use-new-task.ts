import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error';
import { api } from '../api/client';
import { useIdempotencyKey } from '../api/use-idempotency-key';
import { useFieldErrorText } from '../api/use-error-text';
import { useAuth } from '../auth/auth-context';
import { useWrittenToast } from '../changes/use-undo';
import { useRequiredFacts } from '../custom-fields/use-custom-facts';
import { refreshAfterWrite, storeRecord } from '../records/records-api';
import type { Task } from './task';
import { emptyTask, taskBody, type TaskDraft } from './task-draft';

const EXPLAINED = [
  'title',
  'description',
  'dueAt',
  'remindAt',
  'recurrence',
  'priority',
  'category',
  'assigneeId',
  'personId',
  'organisationId',
];

/** A task in the making: for oneself unless it is given to somebody else. */
export function useNewTask(preset: Partial<TaskDraft> = {}, onCreated: (task: Task) => void) {
  const { t } = useTranslation('tasks');
  const { user } = useAuth();
  const client = useQueryClient();
  const written = useWrittenToast();
  const fieldErrorText = useFieldErrorText();
  const idempotencyKey = useIdempotencyKey();
  const [draft, setDraft] = useState(() =>
    emptyTask({ assignee: { id: user.id, name: user.fullName }, ...preset }),
  );
  const own = useRequiredFacts('tasks').map((fact) => fact.name);
  const body = taskBody(draft);
  const create = useMutation({
    mutationFn: () => api.create<Task>('/tasks', body, { idempotencyKey: idempotencyKey(body) }),
    onSuccess: ({ data, changeSetId }) => {
      storeRecord(client, 'tasks', data);
      written(t('created', { name: data.title }), changeSetId);
      void refreshAfterWrite(client, 'tasks');
      onCreated(data);
    },
  });
  const errorOf = (field: string) => {
    const problem = isApiError(create.error) ? create.error.field(field) : undefined;
    return problem && fieldErrorText(problem.code, problem.message);
  };
  return {
    draft,
    change: (part: Partial<TaskDraft>) => setDraft((before) => ({ ...before, ...part })),
    create,
    errorOf,
    unexplained: [...EXPLAINED, ...own].some(errorOf) ? null : create.error,
  };
}
