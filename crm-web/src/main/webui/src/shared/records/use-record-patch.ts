import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error';
import { api, type Written } from '../api/client';
import { useWrittenToast } from '../changes/use-undo';
import { labelOf } from '../i18n/label-of';
import { factOf, withFact } from './fact-path';
import { writtenValue, type Fact, type ListedRecord, type RecordResource } from './kinds';
import { recordQuery, refreshAfterWrite, storeRecord } from './records-api';

export interface Edit {
  fact: Fact;
  value: unknown;
}

/** Somebody changed the very field that the user has just changed. */
export interface Conflict extends Edit {
  theirs: ListedRecord;
}

class ConflictError extends Error {
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super('changed by someone else');
    this.conflict = conflict;
  }
}

export function isConflict(error: unknown): boolean {
  return error instanceof ConflictError;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function patchOf({ fact, value }: Edit): object {
  return withFact({}, fact.writeAs ?? fact.name, writtenValue(fact, value));
}

/** What the record will look like, shown before the server has answered. */
function applied<T extends ListedRecord>(record: T, { fact, value }: Edit): T {
  const typed = fact.kind === 'phone' ? { [`${fact.name}Typed`]: value } : {};
  return { ...withFact(record, fact.name, value), ...typed };
}

/**
 * Saves one field at a time. Edits of one record wait for each other, so that none is refused for a
 * version that the user's own previous edit made.
 */
export function useRecordPatch<T extends ListedRecord>(resource: RecordResource, shown: T) {
  const { t } = useTranslation('shared');
  const client = useQueryClient();
  const written = useWrittenToast();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const query = recordQuery<T>(resource, shown.id);
  const current = () => client.getQueryData<T>(query.queryKey) ?? shown;

  const send = (edit: Edit, version: number): Promise<Written<T>> =>
    api.patch<T>(`/${resource}/${shown.id}`, patchOf(edit), { ifMatch: version });

  /** A change to other fields is no conflict: the edit goes on top of it. */
  const sendOrCompare = async (edit: Edit, before: T): Promise<Written<T>> => {
    try {
      return await send(edit, current().version);
    } catch (error) {
      if (!isApiError(error) || error.status !== 412) throw error;
      const theirs = await client.query({ ...query, staleTime: 0 });
      if (same(factOf(theirs, edit.fact.name), factOf(before, edit.fact.name))) {
        return send(edit, theirs.version);
      }
      throw new ConflictError({ ...edit, theirs });
    }
  };

  const mutation = useMutation({
    scope: { id: `${resource}-${shown.id}` },
    mutationFn: ({ before, ...edit }: Edit & { before: T }) => sendOrCompare(edit, before),
    onMutate: async ({ before, ...edit }) => {
      await client.cancelQueries({ queryKey: query.queryKey });
      storeRecord(client, resource, applied(current(), edit));
      return { before };
    },
    onSuccess: ({ data, changeSetId }, { fact }) => {
      storeRecord(client, resource, data);
      written(t('fact.saved', { field: labelOf(t, fact) }), changeSetId);
      void refreshAfterWrite(client, resource);
    },
    onError: (error, { fact, before }) => {
      if (error instanceof ConflictError) {
        setConflict(error.conflict);
        storeRecord(client, resource, error.conflict.theirs);
      } else {
        // Only the refused field goes back; another edit may have been saved in between.
        storeRecord(
          client,
          resource,
          applied(current(), { fact, value: factOf(before, fact.name) }),
        );
      }
    },
  });

  return {
    save: (edit: Edit) => mutation.mutateAsync({ ...edit, before: current() }),
    conflict,
    closeConflict: () => setConflict(null),
  };
}

export type RecordPatch = ReturnType<typeof useRecordPatch>;
