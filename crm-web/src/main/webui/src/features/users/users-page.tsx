import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { allUsers, type User } from './api';
import { HandoverDialog } from './handover-dialog';
import { UserDialog } from './user-dialog';
import { UserRow } from './user-row';
import classes from './users.module.css';

type Dialog = { user: User | null } | null;

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function Component() {
  const { t } = useTranslation('users');
  const { can } = useAuth();
  const users = useQuery(allUsers);
  const [typed, setTyped] = useState('');
  const [dialog, setDialog] = useState<Dialog>(null);
  const [leaver, setLeaver] = useState<User | null>(null);
  const shown = (users.data ?? []).filter((user) =>
    fold(`${user.fullName} ${user.email}`).includes(fold(typed.trim())),
  );
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          className={classes.search}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={t('searchUser')}
          aria-label={t('searchUser')}
          leftSection={<IconSearch size={16} stroke={1.75} />}
        />
        {can({ resource: 'users', action: 'create' }) ? (
          <Button
            leftSection={<IconPlus size={16} stroke={1.75} />}
            onClick={() => setDialog({ user: null })}
          >
            {t('newUser')}
          </Button>
        ) : null}
      </div>
      {users.isError ? <ProblemAlert error={users.error} title={t('notLoaded')} /> : null}
      {users.isSuccess && shown.length === 0 ? (
        <p className={classes.none}>{t('noUser', { typed })}</p>
      ) : null}
      <ul className={classes.list}>
        {shown.map((user) => (
          <UserRow
            key={user.id}
            user={user}
            onEdit={() => setDialog({ user })}
            onHandover={() => setLeaver(user)}
          />
        ))}
      </ul>
      {dialog ? <UserDialog user={dialog.user} onClose={() => setDialog(null)} /> : null}
      {leaver ? (
        <HandoverDialog from={leaver} users={users.data ?? []} onClose={() => setLeaver(null)} />
      ) : null}
    </>
  );
}
