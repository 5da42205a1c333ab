import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountCards } from './count-cards';
import { FixRows } from './fix-rows';
import classes from './imports.module.css';
import { ResultActions } from './result-actions';
import { ResultBanner } from './result-banner';
import type { Import, VerdictKind } from './types';
import { VerdictTable } from './verdict-table';

interface Props {
  run: Import;
  onReopen: () => void;
}

/** What came of the run: how many of each verdict, the rows themselves, and the way back. */
export function ResultStep({ run, onReopen }: Props) {
  const { t } = useTranslation('imports');
  const [only, setOnly] = useState<VerdictKind | null>(null);
  return (
    <>
      <ResultBanner run={run}>
        <ResultActions run={run} onReopen={onReopen} />
      </ResultBanner>
      {run.status === 'succeeded' ? (
        <>
          <CountCards counts={run.counts} only={only} onOnly={setOnly} />
          {run.counts.failed > 0 && !run.fileErased ? (
            <FixRows key={run.version} run={run} />
          ) : null}
          <section className={classes.verdicts} aria-label={t('verdicts')}>
            <VerdictTable run={run} only={only} />
          </section>
        </>
      ) : null}
    </>
  );
}
