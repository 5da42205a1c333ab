import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { BOX_NAMES, type Box, type BoxName } from './boxes';
import classes from './interactions.module.css';

interface Props {
  open: BoxName;
  boxes: Box[];
}

/** The parts of the inbox, each with what it holds. */
export function BoxTabs({ open, boxes }: Props) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  return (
    <nav className={classes.boxes} aria-label={t('boxLabel')}>
      {BOX_NAMES.map((name) => {
        const count = boxes.find((box) => box.name === name)?.count;
        return (
          <Link
            key={name}
            className={classes.box}
            to={`/inbox?box=${name}`}
            replace
            aria-current={name === open ? 'page' : undefined}
            data-late={(name === 'overdue' && (count ?? 0) > 0) || undefined}
          >
            {t(`boxes.${name}`)}
            <span className={classes.boxCount}>
              {count === undefined ? '' : format.number(count)}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
