import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '@/shared/api/api-error';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { useMerge, type MergeableResource } from '@/shared/lookalikes/api';
import type { ListedRecord } from '@/shared/records/kinds';
import { recordQuery } from '@/shared/records/records-api';
import { useKindQuery } from './api';
import { fieldsToSend, fullest, type MergeChoice } from './merge-choice';

/** The records that are compared, what was chosen, and the merge itself. */
export function useComparison(resource: MergeableResource, ids: number[]) {
  const { t } = useTranslation('duplicates');
  const written = useWrittenToast();
  const merge = useMerge(resource);
  const kind = useQuery(useKindQuery(resource));
  const found = useQueries({ queries: ids.map((id) => recordQuery<ListedRecord>(resource, id)) });
  const [made, setMade] = useState<{ of: string; choice: MergeChoice } | null>(null);

  const facts = kind.data?.sections.flatMap((section) => section.facts) ?? [];
  const records = found.map(({ data }) => data).filter((record) => record !== undefined);
  const isReady = kind.data !== undefined && ids.length > 0 && records.length === ids.length;
  // What was chosen belongs to these records: others begin anew.
  const of = `${resource}/${ids.join(',')}`;
  const choice =
    made?.of === of ? made.choice : { survivorId: fullest(facts, records), chosen: {} };

  const run = (onDone: (survivorId: number) => void) => {
    const survivor = records.find(({ id }) => id === choice.survivorId);
    if (!kind.data || !survivor || !isReady || merge.isPending) return;
    const name = kind.data.nameOf(survivor);
    merge.mutate(
      {
        survivorId: survivor.id,
        mergedIds: ids.filter((id) => id !== survivor.id),
        fields: fieldsToSend(facts, records, choice),
        versions: Object.fromEntries(records.map(({ id, version }) => [id, version])),
      },
      {
        onSuccess: ({ data }) => {
          written(t('merged', { count: ids.length, name }), data.changeSetId);
          onDone(survivor.id);
        },
      },
    );
  };

  return {
    kind: kind.data,
    facts,
    records,
    isReady,
    // A record that was just merged is no failure: its pair is about to leave the queue.
    error: found.find(({ error }) => error && !isApiError(error, 'merged'))?.error ?? kind.error,
    choice,
    setChoice: (next: MergeChoice) => setMade({ of, choice: next }),
    merge: { run, isPending: merge.isPending, error: merge.error, reset: merge.reset },
  };
}
