import { Button } from '@mantine/core';
import { IconAlertTriangle, IconBookmarkPlus, IconStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAuth } from '../auth/auth-context';
import { useShortcuts } from '../keyboard/use-shortcuts';
import type { RecordResource } from '../records/kinds';
import type { ListState } from '../records/use-list-state';
import { formatSort } from '../ui/table/columns';
import { addressOf, differs, lookOf, PLAIN } from './address';
import { viewsOf, type SavedView } from './api';
import { ViewChanges } from './view-changes';
import { ViewDialog } from './view-dialog';
import { ViewMenu } from './view-menu';
import { ViewProblems } from './view-problems';
import classes from './views.module.css';

interface Props {
  resource: RecordResource;
  state: ListState;
  /** Wants a file of just what the view shows. */
  onExport: (view: SavedView) => void;
}

/** The list's saved views, side by side; what was changed since one was opened can be kept. */
export function ViewTabs(props: Props) {
  const { can } = useAuth();
  return can({ resource: 'views', action: 'read' }) ? <Tabs {...props} /> : null;
}

function Tabs({ resource, state, onExport }: Props) {
  const { t } = useTranslation('views');
  const { can } = useAuth();
  const [parameters] = useSearchParams();
  const [dialog, setDialog] = useState<'new' | 'edit' | null>(null);
  const { data: views = [], isSuccess } = useQuery(viewsOf(resource));
  const named = parameters.get('view');
  const open = views.find((view) => String(view.id) === named);
  const look = lookOf({ ...state, sort: formatSort(state.sort) });
  const isChanged = open ? differs(open, look) : state.filter !== '' || state.sort.length > 0;
  const mayCreate = can({ resource: 'views', action: 'create' });
  const plain = views.some((view) => view.default) ? `/${resource}?view=${PLAIN}` : `/${resource}`;
  const isLost = isSuccess && named !== null && named !== PLAIN && !open;
  useShortcuts(
    [{ keys: 'v', label: 'views:saveAs', group: 'list', run: () => setDialog('new') }],
    mayCreate,
  );

  return (
    <>
      <div className={classes.bar}>
        <nav className={classes.tabs} aria-label={t('label')}>
          <Link className={classes.tab} to={plain} aria-current={open ? undefined : 'page'}>
            {t('plain')}
          </Link>
          {views.map((view) =>
            view === open ? (
              <span key={view.id} className={classes.openTab}>
                <Tab view={view} isOpen />
                <ViewMenu
                  view={view}
                  onEdit={() => setDialog('edit')}
                  onExport={() => onExport(view)}
                  onDeleted={plain}
                />
              </span>
            ) : (
              <Tab key={view.id} view={view} />
            ),
          )}
        </nav>
        {isChanged && open ? (
          <ViewChanges view={open} look={look} onSaveAs={() => setDialog('new')} />
        ) : null}
        {!open && mayCreate ? (
          <Button
            className={classes.save}
            size="compact-sm"
            variant={isChanged ? 'light' : 'subtle'}
            color={isChanged ? undefined : 'gray'}
            leftSection={<IconBookmarkPlus size={16} stroke={1.75} />}
            onClick={() => setDialog('new')}
          >
            {t('saveAs')}
          </Button>
        ) : null}
      </div>
      {isLost ? (
        <p className={classes.lost} role="status">
          {t('lost')}
        </p>
      ) : null}
      {open && open.problems.length > 0 ? <ViewProblems view={open} /> : null}
      {dialog === null ? null : (
        <ViewDialog
          resource={resource}
          view={dialog === 'edit' && open ? open : null}
          look={look}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function Tab({ view, isOpen = false }: { view: SavedView; isOpen?: boolean }) {
  const { t } = useTranslation('views');
  return (
    <Link className={classes.tab} to={addressOf(view)} aria-current={isOpen ? 'page' : undefined}>
      {view.problems.length > 0 ? (
        <IconAlertTriangle
          className={classes.warning}
          size={16}
          stroke={1.75}
          aria-label={t('hasProblem')}
        />
      ) : null}
      {view.name}
      {view.default ? (
        <IconStar
          className={classes.default}
          size={16}
          stroke={1.75}
          role="img"
          aria-label={t('isDefault')}
        />
      ) : null}
    </Link>
  );
}
