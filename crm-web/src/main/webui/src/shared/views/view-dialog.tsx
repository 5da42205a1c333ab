import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isApiError } from '../api/api-error';
import type { Written } from '../api/client';
import { useFieldErrorText } from '../api/use-error-text';
import { useAuth } from '../auth/auth-context';
import { useWrittenToast } from '../changes/use-undo';
import type { RecordResource } from '../records/kinds';
import { ProblemAlert } from '../ui/problem-alert';
import { addressOf } from './address';
import { useChangeView, useCreateView, type SavedView, type Sharing, type ViewLook } from './api';
import classes from './views.module.css';

interface Props {
  resource: RecordResource;
  /** To rename and share; null to save what the list shows. */
  view: SavedView | null;
  look: ViewLook;
  onClose: () => void;
}

const SHARING: Sharing[] = ['private', 'team', 'all'];

/** Name and readers of a view. */
export function ViewDialog({ resource, view, look, onClose }: Props) {
  const { t } = useTranslation('views');
  const { user } = useAuth();
  const navigate = useNavigate();
  const fieldErrorText = useFieldErrorText();
  const written = useWrittenToast();
  const create = useCreateView();
  const change = useChangeView();
  const save = view ? change : create;
  const form = useForm<{ name: string; shared: Sharing }>({
    initialValues: { name: view?.name ?? '', shared: view?.shared ?? 'private' },
    validate: { name: (name) => (name.trim() === '' ? fieldErrorText('required', '') : null) },
  });
  const onSuccess = ({ data, changeSetId }: Written<SavedView>) => {
    written(t('saved', { name: data.name }), changeSetId);
    onClose();
    if (!view) void navigate(addressOf(data));
  };
  const onError = (error: unknown) => {
    if (!isApiError(error)) return;
    for (const { field, code, message } of error.fields) {
      form.setFieldError(field, fieldErrorText(code, message));
    }
  };
  const submit = form.onSubmit(({ name, shared }) => {
    const fields = { name: name.trim(), shared };
    if (view) change.mutate({ view, fields }, { onSuccess, onError });
    else create.mutate({ resource, fields: { ...look, ...fields } }, { onSuccess, onError });
  });
  useHotkeys([['mod+Enter', () => submit()]], []);
  const inField = isApiError(save.error) && save.error.fields.length > 0;

  return (
    <Modal opened onClose={onClose} title={t(view ? 'edit' : 'saveAs')} size="sm">
      <form className={classes.form} onSubmit={submit} noValidate>
        {save.isError && !inField ? <ProblemAlert error={save.error} /> : null}
        <TextInput
          {...form.getInputProps('name')}
          label={t('name')}
          description={view ? undefined : t('nameHint')}
          maxLength={100}
          data-autofocus
        />
        <Select
          {...form.getInputProps('shared')}
          label={t('shared')}
          data={SHARING.map((value) => ({
            value,
            label: t(`sharing.${value}`),
            disabled: value === 'team' && !view && user.teamId === null,
          }))}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('shared:save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
