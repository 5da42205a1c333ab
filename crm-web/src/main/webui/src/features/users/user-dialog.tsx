import { Button, Group, Modal } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFieldErrorText } from '@/shared/api/use-error-text';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useSaveUser, type User, type UserFields } from './api';
import { isInFields, useServerErrors } from './use-server-errors';
import { UserFormFields, type UserForm } from './user-form-fields';
import classes from './users.module.css';

function initial(user: User | null): UserForm {
  return {
    email: user?.email ?? '',
    fullName: user?.fullName ?? '',
    role: user?.role ?? 'user',
    teamId: user?.teamId ? String(user.teamId) : null,
    language: user?.language ?? 'fr',
    timezone: user?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    active: user?.active ?? true,
    password: '',
  };
}

function fieldsOf({ teamId, password, ...form }: UserForm): UserFields {
  return {
    ...form,
    fullName: form.fullName.trim(),
    email: form.email.trim(),
    teamId: teamId === null ? null : Number(teamId),
    ...(password === '' ? {} : { password }),
  };
}

/** Makes a user, or changes one. */
export function UserDialog({ user, onClose }: { user: User | null; onClose: () => void }) {
  const { t } = useTranslation('users');
  const fieldErrorText = useFieldErrorText();
  const serverErrors = useServerErrors();
  const written = useWrittenToast();
  const save = useSaveUser();
  const required = (value: string) => (value.trim() === '' ? fieldErrorText('required', '') : null);
  const form = useForm<UserForm>({
    initialValues: initial(user),
    validate: {
      fullName: required,
      email: required,
      password: (value) =>
        user === null && value.length < 12
          ? t('passwordTooShort')
          : value !== '' && value.length < 12
            ? t('passwordTooShort')
            : null,
    },
  });

  const submit = form.onSubmit(
    (values) =>
      save.mutate(
        { user, fields: fieldsOf(values) },
        {
          onSuccess: ({ changeSetId }) => {
            written(t(user ? 'userSaved' : 'userCreated', { name: values.fullName }), changeSetId);
            onClose();
          },
          onError: (error) => serverErrors(error, form.setFieldError),
        },
      ),
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
  );
  useHotkeys([['mod+Enter', () => submit()]], []);

  return (
    <Modal opened onClose={onClose} title={user ? user.fullName : t('newUser')} size="md">
      <form className={classes.form} onSubmit={submit} noValidate>
        {save.isError && !isInFields(save.error) ? <ProblemAlert error={save.error} /> : null}
        <UserFormFields form={form} isNew={user === null} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {user ? t('shared:save') : t('create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
