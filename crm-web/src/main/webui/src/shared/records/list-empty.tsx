import { Button } from '@mantine/core';
import { IconFilterOff, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '../auth/auth-context';
import { EmptyState } from '../ui/empty-state';
import type { ListedRecord, RecordKind } from './kinds';
import { isTrashFilter } from './trash';
import type { ListState } from './use-list-state';

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  state: ListState;
  failed: boolean;
}

/** Never a blank table: says what belongs here, or why nothing shows. */
export function ListEmpty<T extends ListedRecord>({ kind, state, failed }: Props<T>) {
  const { t: k } = useTranslation(kind.words);
  const { t } = useTranslation('shared');
  const { can } = useAuth();
  // The problem itself is told above; an empty state would claim that there is nothing.
  if (failed) return null;
  if (isTrashFilter(state.filter)) {
    return (
      <EmptyState icon={IconTrash} title={t('list.trashEmpty')} text={t('list.trashText')}>
        <Button variant="default" onClick={() => state.setDraft('')}>
          {t('list.leaveTrash')}
        </Button>
      </EmptyState>
    );
  }
  if (state.filter !== '') {
    return (
      <EmptyState icon={IconFilterOff} title={t('list.noMatch')} text={t('list.noMatchText')}>
        <Button variant="default" onClick={() => state.setDraft('')}>
          {t('list.showAll')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={kind.icon} title={k('empty.title')} text={k('empty.text')}>
      {can({ resource: kind.resource, action: 'create' }) ? (
        <Button
          component={Link}
          to={`/${kind.resource}/new`}
          leftSection={<IconPlus size={16} stroke={1.75} />}
        >
          {k('new')}
        </Button>
      ) : null}
      {can({ resource: kind.resource, action: 'import' }) ? (
        <Button component={Link} to="/imports" variant="default">
          {t('list.import')}
        </Button>
      ) : null}
    </EmptyState>
  );
}
