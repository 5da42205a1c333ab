import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAuth } from '@/shared/auth/auth-context';
import { currentTimeZone } from '@/shared/i18n/use-format';
import type { Interaction } from '@/shared/interactions/interaction';
import { useInteractionActions } from '@/shared/interactions/use-interaction-actions';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import { seedRecord } from '@/shared/records/records-api';
import { usePrefetch } from '@/shared/records/use-prefetch';
import { useRecordList } from '@/shared/records/use-record-list';
import { quickDate } from '@/shared/time/quick-dates';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import type { Density } from '@/shared/ui/table/columns';
import { DataTable } from '@/shared/ui/table/data-table';
import { BoxTabs } from './box-tabs';
import { boxName, inboxQuery, type Box } from './boxes';
import { inboxColumns } from './inbox-columns';
import classes from './interactions.module.css';

/** What waits to be treated: looked through from top to bottom, by keys if one likes. */
export function Component() {
  const { t } = useTranslation('interactions');
  const { can } = useAuth();
  const [parameters] = useSearchParams();
  const name = boxName(parameters.get('box'));
  const { data: boxes = [], error, refetch } = useQuery(inboxQuery);
  const box = boxes.find((candidate) => candidate.name === name);
  return (
    <div className={classes.inbox}>
      <PageHeader title={t('inbox')}>
        {can({ resource: 'interactions', action: 'create' }) ? (
          <Button
            component={Link}
            to="/interactions/new"
            leftSection={<IconPlus size={16} stroke={1.75} />}
          >
            {t('new')}
          </Button>
        ) : null}
      </PageHeader>
      <BoxTabs open={name} boxes={boxes} />
      {error && !box ? <NotLoaded error={error} retry={() => void refetch()} /> : null}
      {box ? <BoxRows key={name} box={box} /> : null}
    </div>
  );
}

function BoxRows({ box }: { box: Box }) {
  const { t } = useTranslation('interactions');
  const navigate = useNavigate();
  const client = useQueryClient();
  const prefetch = usePrefetch('interactions');
  const [density] = useLocalStorage<Density>({
    key: 'crm-density',
    defaultValue: 'comfortable',
    getInitialValueInEffect: false,
  });
  const [active, setActive] = useState<number | null>(null);
  const list = useRecordList<Interaction>('interactions', {
    filter: box.filter,
    sort: 'nextActionAt',
  });
  useInboxKeys(list.rows.find((row) => row.id === active));

  if (list.error && list.rows.length === 0) {
    return <NotLoaded error={list.error} retry={list.refetch} />;
  }
  if (list.rows.length === 0 && !list.isLoading && !list.hasMore) {
    return (
      <EmptyState icon={IconInbox} title={t('boxEmptyTitle')} text={t(`boxEmpty.${box.name}`)}>
        <Button component={Link} to="/interactions" variant="default">
          {t('allInteractions')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <DataTable
      label={t(`boxes.${box.name}`)}
      rows={list.rows}
      columns={inboxColumns}
      density={density}
      sort={[]}
      onSort={() => undefined}
      rowHref={(row) => `/interactions/${row.id}`}
      rowName={(row) => row.title}
      onOpen={(row) => {
        seedRecord(client, 'interactions', row);
        void navigate(`/interactions/${row.id}`);
      }}
      onHover={prefetch}
      activeId={active}
      onActive={setActive}
      hasMore={list.hasMore || list.isLoading}
      onMore={list.more}
      total={list.total}
      isStale={list.isStale}
    />
  );
}

function NotLoaded({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation('interactions');
  const { t: s } = useTranslation('shared');
  return (
    <div className={classes.problem}>
      <ProblemAlert
        title={t('inboxNotLoaded')}
        error={error}
        action={<Button onClick={retry}>{s('tryAgain')}</Button>}
      />
    </div>
  );
}

/** The quick actions by keys, on the row that j and k have come to. */
function useInboxKeys(active: Interaction | undefined) {
  const act = useInteractionActions();
  const on = (keys: string, label: string, run: (row: Interaction) => void) => ({
    keys,
    label: `interactions:${label}`,
    group: 'list' as const,
    run: () => active && run(active),
  });
  useShortcuts([
    on('d', 'markDone', (row) => act.setDone(row, true)),
    on('a', 'takeOn', (row) => act.takeOn(row)),
    on('l', 'snooze', (row) => act.putOff(row, quickDate('tomorrow', currentTimeZone()))),
  ]);
}
