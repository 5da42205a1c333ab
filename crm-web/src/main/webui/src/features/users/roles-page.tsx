import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { TagPill } from '@/shared/ui/tag-pill';
import { allRoles } from './api';
import { RoleMatrix } from './role-matrix';
import { useRoleName } from './use-role-name';
import classes from './users.module.css';

/** What each role may do: resource by action, and how far that reaches. */
export function Component() {
  const { t } = useTranslation('users');
  const { user } = useAuth();
  const roleName = useRoleName();
  const roles = useQuery(allRoles);
  const [chosen, setChosen] = useState<string | null>(null);
  const role =
    roles.data?.find(({ name }) => name === chosen) ?? roles.data?.at(1) ?? roles.data?.[0];
  if (roles.isError) return <ProblemAlert error={roles.error} title={t('notLoaded')} />;
  if (!role || !roles.data) return null;
  const resources = new Set(roles.data.flatMap(({ permissions }) => Object.keys(permissions)));
  const isAdmin = user.role === 'admin';
  const isFixed = role.name === 'admin';
  return (
    <>
      <div className={classes.bar}>
        <Select
          className={classes.search}
          aria-label={t('role')}
          value={role.name}
          onChange={setChosen}
          data={roles.data.map(({ name, displayName }) => ({
            value: name,
            label: roleName(name, displayName),
          }))}
        />
        <span className={classes.small}>
          {role.builtIn ? <TagPill>{t('builtIn')}</TagPill> : null}{' '}
          {t('members', { count: role.members })}
        </span>
      </div>
      <p className={classes.none}>
        {isFixed ? t('adminFixed') : isAdmin ? t('matrixText') : t('onlyAdmin')}
      </p>
      <RoleMatrix
        key={`${role.id}-${role.version}`}
        role={role}
        resources={resources}
        editable={isAdmin && !isFixed}
      />
    </>
  );
}
