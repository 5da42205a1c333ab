import { Button, Kbd, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import type { DuplicatePair } from '@/shared/lookalikes/api';
import { Reasons } from '@/shared/lookalikes/reasons';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useDismiss } from './api';
import { Comparison } from './comparison';
import classes from './duplicates.module.css';
import { useComparison } from './use-comparison';
import type { PairQueue } from './use-pair-queue';

interface Props {
  pair: DuplicatePair;
  queue: PairQueue;
}

/** One pair: the records side by side, and what to do with them. */
export function PairReview({ pair, queue }: Props) {
  const { t } = useTranslation('duplicates');
  const { can } = useAuth();
  const written = useWrittenToast();
  const dismissal = useDismiss();
  const compared = useComparison(
    pair.resource,
    pair.records.map(({ id }) => id),
  );
  const { kind, isReady, merge } = compared;
  const mayDecide = can({ resource: pair.resource, action: 'update' });
  const isBusy = merge.isPending || dismissal.isPending;

  const run = () => {
    if (!isBusy) merge.run(() => undefined);
  };
  const dismiss = () => {
    if (isBusy) return;
    dismissal.mutate(pair, {
      onSuccess: ({ data }) => written(t('dismissed'), data.changeSetId),
    });
  };
  useShortcuts(
    [
      { keys: 'm', label: 'duplicates:merge', group: 'record', run },
      { keys: 'n', label: 'duplicates:dismiss', group: 'record', run: dismiss },
    ],
    mayDecide,
  );
  useShortcuts([
    { keys: 's', label: 'duplicates:skip', group: 'record', run: queue.next },
    { keys: 'j', label: 'duplicates:next', group: 'record', run: queue.next },
    { keys: 'k', label: 'duplicates:previous', group: 'record', run: queue.previous },
  ]);

  const error = merge.error ?? dismissal.error ?? compared.error;
  return (
    <section className={classes.review} aria-label={t('comparison')}>
      <div className={classes.why}>
        <strong className={classes.scoreLarge}>{t('score', { score: pair.score })}</strong>
        <Reasons reasons={pair.reasons} />
      </div>
      {error ? <ProblemAlert error={error} /> : null}
      {kind && isReady ? (
        <Comparison
          kind={kind}
          facts={compared.facts}
          records={compared.records}
          choice={compared.choice}
          onChoice={compared.setChoice}
        />
      ) : (
        <Skeleton height="var(--crm-rail)" />
      )}
      <div className={classes.actions}>
        {mayDecide ? (
          <>
            <Button
              disabled={!isReady}
              loading={merge.isPending}
              rightSection={<Kbd size="xs">M</Kbd>}
              onClick={run}
            >
              {t('merge')}
            </Button>
            <Button
              variant="default"
              loading={dismissal.isPending}
              rightSection={<Kbd size="xs">N</Kbd>}
              onClick={dismiss}
            >
              {t('dismiss')}
            </Button>
          </>
        ) : null}
        <Button
          variant="subtle"
          color="gray"
          rightSection={<Kbd size="xs">S</Kbd>}
          onClick={queue.next}
        >
          {t('skip')}
        </Button>
      </div>
    </section>
  );
}
