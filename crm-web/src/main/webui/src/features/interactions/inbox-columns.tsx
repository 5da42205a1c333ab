import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconClockHour4, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import type { Interaction } from '@/shared/interactions/interaction';
import { useInteractionActions } from '@/shared/interactions/use-interaction-actions';
import { LaterMenu } from '@/shared/time/later-menu';
import { QUICK_DATES } from '@/shared/time/quick-dates';
import type { DataColumn } from '@/shared/ui/table/columns';
import { interactionColumns } from './interaction-columns';
import classes from './interactions.module.css';

const WANTED = ['title', 'nextActionAt', 'people', 'organisations', 'assignee', 'occurredAt'];

const actions: DataColumn<Interaction> = {
  id: 'actions',
  label: 'interactions:actions',
  width: 'normal',
  exportAs: [],
  cell: (interaction) => <QuickActions interaction={interaction} />,
};

export const inboxColumns: DataColumn<Interaction>[] = [
  ...WANTED.flatMap((id) => interactionColumns.find((column) => column.id === id) ?? []),
  actions,
].map((column, index) => ({
  ...column,
  sortKey: undefined,
  // In reach of a thumb too: the first column never scrolls away.
  before: index === 0 ? (interaction) => <Done interaction={interaction} /> : undefined,
}));

function Done({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('interactions');
  const { can } = useAuth();
  const act = useInteractionActions();
  if (!can({ resource: 'interactions', action: 'update' })) return null;
  return (
    <Tooltip label={t('markDone')}>
      <ActionIcon
        size="sm"
        aria-label={t('markDoneName', { title: interaction.title })}
        onClick={() => act.setDone(interaction, true)}
      >
        <IconCheck size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

function QuickActions({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('interactions');
  const { user, can } = useAuth();
  const act = useInteractionActions();
  if (!can({ resource: 'interactions', action: 'update' })) return null;
  return (
    <span className={classes.rowActions}>
      <LaterMenu choices={QUICK_DATES} onPick={(at) => act.putOff(interaction, at)}>
        <ActionIcon size="sm" aria-label={t('snooze')}>
          <IconClockHour4 size={16} stroke={1.75} />
        </ActionIcon>
      </LaterMenu>
      {interaction.assignee?.id === user.id ? null : (
        <Tooltip label={t('takeOn')}>
          <ActionIcon size="sm" aria-label={t('takeOn')} onClick={() => act.takeOn(interaction)}>
            <IconUserCheck size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  );
}
