import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/use-error-text';
import { useWrittenToast } from '../changes/use-undo';
import { toast } from '../ui/toast';
import { changeAffiliation, removeAffiliation, type Affiliation } from './api';

interface Change {
  link: Affiliation;
  changes: Partial<Affiliation>;
}

/** Changes of links, each with its undo. Both ends show links, so both are read again. */
export function useAffiliationEdits() {
  const { t } = useTranslation('affiliations');
  const client = useQueryClient();
  const written = useWrittenToast();
  const errorText = useErrorText();

  const refresh = () =>
    Promise.all(
      ['affiliations', 'people', 'organisations', 'change-sets'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const outcome = (message: string) => ({
    onSuccess: ({ changeSetId }: { changeSetId: number | null }) => written(message, changeSetId),
    onError: (error: unknown) => toast(errorText(error), { tone: 'bad' as const }),
    onSettled: refresh,
  });

  const change = useMutation({
    mutationFn: ({ link, changes }: Change) => changeAffiliation(link, changes),
    ...outcome(t('changed')),
  });
  const remove = useMutation({ mutationFn: removeAffiliation, ...outcome(t('removed')) });
  return {
    change: (edit: Change) => change.mutate(edit),
    remove: (link: Affiliation) => remove.mutate(link),
    refresh,
  };
}
