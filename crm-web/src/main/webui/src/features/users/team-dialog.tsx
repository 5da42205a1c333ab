import { Button, Group, Modal, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFieldErrorText } from '@/shared/api/use-error-text';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useSaveTeam, type Team } from './api';
import { isInFields, useServerErrors } from './use-server-errors';
import classes from './users.module.css';

export function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { t } = useTranslation('users');
  const fieldErrorText = useFieldErrorText();
  const serverErrors = useServerErrors();
  const written = useWrittenToast();
  const save = useSaveTeam();
  const form = useForm({
    initialValues: {
      name: team?.name ?? '',
      description: team?.description ?? '',
      active: team?.active ?? true,
    },
    validate: { name: (name) => (name.trim() === '' ? fieldErrorText('required', '') : null) },
  });
  const submit = form.onSubmit((values) => {
    const description = values.description.trim();
    const fields = {
      ...values,
      name: values.name.trim(),
      description: description === '' ? null : description,
    };
    save.mutate(
      { team, fields },
      {
        onSuccess: ({ changeSetId }) => {
          written(t(team ? 'teamSaved' : 'teamCreated', { name: fields.name }), changeSetId);
          onClose();
        },
        onError: (error) => serverErrors(error, form.setFieldError),
      },
    );
  });
  useHotkeys([['mod+Enter', () => submit()]], []);
  return (
    <Modal opened onClose={onClose} title={team ? team.name : t('newTeam')} size="sm">
      <form className={classes.form} onSubmit={submit} noValidate>
        {save.isError && !isInFields(save.error) ? <ProblemAlert error={save.error} /> : null}
        <TextInput {...form.getInputProps('name')} label={t('name')} data-autofocus />
        <Textarea {...form.getInputProps('description')} label={t('description')} />
        {team ? (
          <Switch
            {...form.getInputProps('active', { type: 'checkbox' })}
            label={t('activeTeam')}
            size="xs"
          />
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {team ? t('shared:save') : t('create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
