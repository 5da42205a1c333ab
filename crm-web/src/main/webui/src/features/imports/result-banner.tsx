import { IconArrowBackUp, IconCheck, IconFlask, IconPlayerStop, IconX } from '@tabler/icons-react';
import clsx from 'clsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSetQuery } from '@/shared/changes/api';
import { RelativeDate } from '@/shared/ui/relative-date';
import classes from './imports.module.css';
import type { Import } from './types';

type Outcome = 'done' | 'tried' | 'undone' | 'failedTitle' | 'cancelledTitle';

const LOOKS: Record<Outcome, { icon: typeof IconCheck; tone: string | undefined }> = {
  done: { icon: IconCheck, tone: classes.good },
  tried: { icon: IconFlask, tone: classes.plain },
  undone: { icon: IconArrowBackUp, tone: classes.plain },
  failedTitle: { icon: IconX, tone: classes.bad },
  cancelledTitle: { icon: IconPlayerStop, tone: classes.plain },
};

function outcomeOf(run: Import, isUndone: boolean): Outcome {
  if (run.status === 'failed') return 'failedTitle';
  if (run.status === 'cancelled') return 'cancelledTitle';
  if (run.options?.dryRun) return 'tried';
  return isUndone ? 'undone' : 'done';
}

export function ResultBanner({ run, children }: { run: Import; children: ReactNode }) {
  const { t } = useTranslation('imports');
  const mark = useQuery({
    ...changeSetQuery(run.changeSetId ?? 0),
    enabled: run.changeSetId !== null,
  });
  const outcome = outcomeOf(run, mark.data?.undoneBy != null);
  const { icon: Symbol, tone } = LOOKS[outcome];
  return (
    <div className={classes.banner}>
      <span className={clsx(classes.bannerIcon, tone)}>
        <Symbol size={20} stroke={1.75} aria-hidden />
      </span>
      <div className={classes.bannerWords}>
        <h2 className={classes.bannerTitle} role="status">
          {t(outcome)}
        </h2>
        <div className={classes.bannerText}>{run.error ?? <RelativeDate at={run.updatedAt} />}</div>
      </div>
      <div className={classes.bannerActions}>{children}</div>
    </div>
  );
}
