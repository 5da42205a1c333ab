import { PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '@/shared/i18n/i18n';
import { allRoles, allTeams } from './api';
import { useRoleName } from './use-role-name';
import classes from './users.module.css';

export interface UserForm {
  email: string;
  fullName: string;
  role: string;
  teamId: string | null;
  language: string;
  timezone: string;
  active: boolean;
  password: string;
}

export function UserFormFields(props: { form: UseFormReturnType<UserForm>; isNew: boolean }) {
  const { form, isNew } = props;
  const { t } = useTranslation('users');
  const roleName = useRoleName();
  const roles = useQuery(allRoles).data ?? [];
  const teams = (useQuery(allTeams).data ?? []).filter((team) => team.active);
  return (
    <>
      <TextInput {...form.getInputProps('fullName')} label={t('fullName')} data-autofocus />
      <TextInput {...form.getInputProps('email')} label={t('email')} type="email" />
      <div className={classes.pair}>
        <Select
          {...form.getInputProps('role')}
          label={t('role')}
          data={roles.map(({ name, displayName }) => ({
            value: name,
            label: roleName(name, displayName),
          }))}
        />
        <Select
          {...form.getInputProps('teamId')}
          label={t('team')}
          placeholder={t('noTeam')}
          data={teams.map(({ id, name }) => ({ value: String(id), label: name }))}
          clearable
        />
      </div>
      <div className={classes.pair}>
        <Select
          {...form.getInputProps('language')}
          label={t('language')}
          data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Select
          {...form.getInputProps('timezone')}
          label={t('timezone')}
          data={[...new Set([form.values.timezone, ...Intl.supportedValuesOf('timeZone')])]}
          searchable
        />
      </div>
      <PasswordInput
        {...form.getInputProps('password')}
        label={isNew ? t('password') : t('newPassword')}
        description={isNew ? t('passwordHint') : t('newPasswordHint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      {isNew ? null : (
        <Switch
          {...form.getInputProps('active', { type: 'checkbox' })}
          label={t('active')}
          description={t('activeHint')}
          size="xs"
        />
      )}
    </>
  );
}
