import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { exactCount } from '@/shared/records/counts-api';
import { BOXES, type Box } from './boxes';
import classes from './interactions.module.css';

/** The parts of the inbox, each with what it holds. */
export function BoxTabs({ open }: { open: Box }) {
  const { t } = useTranslation('interactions');
  return (
    <nav className={classes.boxes} aria-label={t('boxLabel')}>
      {BOXES.map((box) => (
        <BoxTab key={box.id} box={box} isOpen={box === open} />
      ))}
    </nav>
  );
}

function BoxTab({ box, isOpen }: { box: Box; isOpen: boolean }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const { data: count } = useQuery(exactCount('interactions', box.filter));
  return (
    <Link
      className={classes.box}
      to={`/inbox?box=${box.id}`}
      replace
      aria-current={isOpen ? 'page' : undefined}
      data-late={(box.id === 'overdue' && (count ?? 0) > 0) || undefined}
    >
      {t(`boxes.${box.id}`)}
      <span className={classes.boxCount}>{count === undefined ? '' : format.number(count)}</span>
    </Link>
  );
}
