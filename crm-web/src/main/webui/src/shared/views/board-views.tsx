import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAuth } from '../auth/auth-context';
import type { RecordResource } from '../records/kinds';
import { boardAddressOf } from './address';
import { viewsOf, type SavedView } from './api';
import classes from './views.module.css';

interface Props {
  resource: RecordResource;
  /** Where the board is. */
  board: string;
}

/** The saved views of the board's records; each narrows the board as it narrows the list. */
export function BoardViews({ resource, board }: Props) {
  const { t } = useTranslation('views');
  const { can } = useAuth();
  const [parameters] = useSearchParams();
  const mayRead = can({ resource: 'views', action: 'read' });
  const { data: views = [] } = useQuery({ ...viewsOf(resource), enabled: mayRead });
  const usable = views.filter(isUsable);
  if (usable.length === 0) return null;
  const open = usable.find(
    (view) =>
      String(view.id) === parameters.get('view') &&
      (view.filter ?? '') === (parameters.get('filter') ?? ''),
  );
  const isPlain = !open && (parameters.get('filter') ?? '') === '';
  return (
    <div className={classes.bar}>
      <nav className={classes.tabs} aria-label={t('label')}>
        <Link className={classes.tab} to={board} aria-current={isPlain ? 'page' : undefined}>
          {t('plain')}
        </Link>
        {usable.map((view) => (
          <Link
            key={view.id}
            className={classes.tab}
            to={boardAddressOf(view, board)}
            aria-current={view === open ? 'page' : undefined}
          >
            {view.name}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** A board has no use for a filter that can't be understood any more; the list says what is wrong with it. */
function isUsable({ problems }: SavedView): boolean {
  return problems.every(({ field }) => field !== 'filter');
}
