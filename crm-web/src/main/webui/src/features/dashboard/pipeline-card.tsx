import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { useRecordWords } from '@/shared/records/use-record-words';
import { listOf, pipeline, type Amount, type Stage } from './api';
import { Card } from './card';
import classes from './dashboard.module.css';

/** Organisations by stage, with what they may bring; the board is one click away. */
export function PipelineCard({ mine }: { mine: boolean }) {
  const { t } = useTranslation('dashboard');
  const board = (
    <Link className={classes.all} to={`/organisations/board${mine ? '?filter=owner%3Ame' : ''}`}>
      {t('board')}
    </Link>
  );
  return (
    <Card title={t('pipeline')} query={useQuery(pipeline(mine))} aside={board}>
      {({ stages }) => {
        const most = Math.max(1, ...stages.map(({ count }) => count));
        return (
          <ul className={classes.list}>
            {stages.map((stage) => (
              <StageRow key={stage.stage} stage={stage} share={stage.count / most} />
            ))}
          </ul>
        );
      }}
    </Card>
  );
}

function StageRow({ stage, share }: { stage: Stage; share: number }) {
  const format = useFormat();
  const words = useRecordWords();
  return (
    <li className={classes.stage}>
      <Link className={classes.stageName} to={listOf('organisations', stage.filter)}>
        <span>{words.choice('pipelineStage', stage.stage)}</span>
        <span className={classes.count}>{format.number(stage.count)}</span>
      </Link>
      <span className={classes.track} aria-hidden>
        <span className={classes.share} style={{ transform: `scaleX(${share})` }} />
      </span>
      <span className={classes.amounts}>
        {stage.amounts.map((amount) => (
          <AmountLink key={amount.currency} amount={amount} />
        ))}
      </span>
    </li>
  );
}

function AmountLink({ amount }: { amount: Amount }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const weighted = format.money(amount.weighted, amount.currency);
  return (
    <Link
      className={classes.amount}
      to={listOf('organisations', amount.filter)}
      title={t('weighted', { whole: format.money(amount.potential, amount.currency), weighted })}
    >
      {format.money(amount.potential, amount.currency, true)}
    </Link>
  );
}
