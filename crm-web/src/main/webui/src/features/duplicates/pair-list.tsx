import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '@/shared/lookalikes/api';
import classes from './duplicates.module.css';

interface Props {
  pairs: DuplicatePair[];
  currentId: number;
  onOpen: (pair: DuplicatePair) => void;
}

export function PairList({ pairs, currentId, onOpen }: Props) {
  const { t } = useTranslation('duplicates');
  return (
    <ol className={classes.pairs}>
      {pairs.map((pair) => {
        const [one, other] = pair.records;
        const isCurrent = pair.id === currentId;
        return (
          <li key={pair.id}>
            <button
              type="button"
              className={clsx(classes.pair, isCurrent && classes.current)}
              aria-current={isCurrent ? 'true' : undefined}
              onClick={() => onOpen(pair)}
            >
              <span className={classes.pairNames}>
                <span className={classes.pairName}>{one.name}</span>
                <span className={classes.pairName}>{other.name}</span>
              </span>
              <span className={classes.score} aria-label={t('score', { score: pair.score })}>
                {pair.score} %
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
