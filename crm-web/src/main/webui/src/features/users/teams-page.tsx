import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { TagPill } from '@/shared/ui/tag-pill';
import { allTeams, type Team } from './api';
import { DeleteTeamDialog } from './delete-team-dialog';
import { TeamDialog } from './team-dialog';
import classes from './users.module.css';

type Dialog = { kind: 'edit'; team: Team | null } | { kind: 'delete'; team: Team } | null;

export function Component() {
  const { t } = useTranslation('users');
  const { can } = useAuth();
  const teams = useQuery(allTeams);
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const create = can({ resource: 'teams', action: 'create' }) ? (
    <Button
      leftSection={<IconPlus size={16} stroke={1.75} />}
      onClick={() => setDialog({ kind: 'edit', team: null })}
    >
      {t('newTeam')}
    </Button>
  ) : null;
  return (
    <>
      {teams.isError ? <ProblemAlert error={teams.error} title={t('notLoaded')} /> : null}
      {teams.data?.length === 0 ? (
        <EmptyState icon={IconUsersGroup} title={t('noTeamsTitle')} text={t('noTeams')}>
          {create}
        </EmptyState>
      ) : (
        <div className={classes.barEnd}>{create}</div>
      )}
      <ul className={classes.list}>
        {teams.data?.map((team) => (
          <li key={team.id} className={classes.row} data-inactive={!team.active || undefined}>
            <div className={classes.words}>
              <div className={classes.name}>
                {team.name} {team.active ? null : <TagPill>{t('inactiveTeam')}</TagPill>}
              </div>
              <div className={classes.small}>{team.description}</div>
            </div>
            <div className={classes.seen}>{t('members', { count: team.members })}</div>
            {can({ resource: 'teams', action: 'update' }) ? (
              <ActionIcon
                aria-label={t('editOf', { name: team.name })}
                onClick={() => setDialog({ kind: 'edit', team })}
              >
                <IconPencil size={16} stroke={1.75} />
              </ActionIcon>
            ) : null}
            {can({ resource: 'teams', action: 'delete' }) ? (
              <ActionIcon
                aria-label={t('deleteOf', { name: team.name })}
                onClick={() => setDialog({ kind: 'delete', team })}
              >
                <IconTrash size={16} stroke={1.75} />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {dialog?.kind === 'edit' ? <TeamDialog team={dialog.team} onClose={close} /> : null}
      {dialog?.kind === 'delete' ? <DeleteTeamDialog team={dialog.team} onClose={close} /> : null}
    </>
  );
}
