import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTransfer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { PersonAvatar } from '@/shared/ui/avatar';
import { RelativeDate } from '@/shared/ui/relative-date';
import { TagPill } from '@/shared/ui/tag-pill';
import type { User } from './api';
import { useRoleName } from './use-role-name';
import classes from './users.module.css';

interface Props {
  user: User;
  onEdit: () => void;
  onHandover: () => void;
}

export function UserRow({ user, onEdit, onHandover }: Props) {
  const { t } = useTranslation('users');
  const { can } = useAuth();
  const roleName = useRoleName();
  return (
    <li className={classes.row} data-inactive={!user.active || undefined}>
      <PersonAvatar name={user.fullName} />
      <div className={classes.words}>
        <div className={classes.name}>
          {user.fullName} {user.active ? null : <TagPill>{t('inactive')}</TagPill>}
        </div>
        <div className={classes.small}>{user.email}</div>
      </div>
      <div className={classes.facts}>
        <div>{roleName(user.role)}</div>
        <div className={classes.small}>{user.teamName ?? t('noTeam')}</div>
      </div>
      <div className={classes.seen}>
        {user.lastSeenAt ? <RelativeDate at={user.lastSeenAt} /> : t('neverSeen')}
      </div>
      {can({ resource: 'users', action: 'manage' }) ? (
        <ActionIcon
          aria-label={t('handoverOf', { name: user.fullName })}
          title={t('handoverOf', { name: user.fullName })}
          onClick={onHandover}
        >
          <IconTransfer size={16} stroke={1.75} />
        </ActionIcon>
      ) : null}
      {can({ resource: 'users', action: 'update' }) ? (
        <ActionIcon aria-label={t('editOf', { name: user.fullName })} onClick={onEdit}>
          <IconPencil size={16} stroke={1.75} />
        </ActionIcon>
      ) : null}
    </li>
  );
}
