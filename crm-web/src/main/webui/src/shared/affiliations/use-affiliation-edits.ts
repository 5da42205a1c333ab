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
    onSettled: refresh,
  });
  const tell = (error: unknown) => toast(errorText(error), { tone: 'bad' as const });

  const change = useMutation({
    mutationFn: ({ link, changes }: Change) => changeAffiliation(link, changes),
    ...outcome(t('changed')),
  });
  const remove = useMutation({ mutationFn: removeAffiliation, ...outcome(t('removed')) });
  return {
    /** For an editor that says itself why it was refused. */
    save: (edit: Change) => change.mutateAsync(edit),
    change: (edit: Change) => change.mutate(edit, { onError: tell }),
    remove: (link: Affiliation) => remove.mutate(link, { onError: tell }),
    refresh,
  };
}
