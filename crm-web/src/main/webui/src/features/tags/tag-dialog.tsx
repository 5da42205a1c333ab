import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { isApiError } from '@/shared/api/api-error';
import { useFieldErrorText } from '@/shared/api/use-error-text';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useSaveTag, type Tag } from './api';
import { ColourChoice } from './colour-choice';
import classes from './tags.module.css';

/** Makes a tag, or renames and recolours one. */
export function TagDialog({ tag, onClose }: { tag: Tag | null; onClose: () => void }) {
  const { t } = useTranslation('tags');
  const fieldErrorText = useFieldErrorText();
  const written = useWrittenToast();
  const save = useSaveTag();
  const form = useForm({
    initialValues: { name: tag?.name ?? '', colour: tag?.colour ?? 'blue' },
    validate: { name: (name) => (name.trim() === '' ? fieldErrorText('required', '') : null) },
  });

  const submit = form.onSubmit((fields) =>
    save.mutate(
      { tag, fields: { ...fields, name: fields.name.trim() } },
      {
        onSuccess: ({ changeSetId }) => {
          written(t(tag ? 'saved' : 'created', { name: fields.name.trim() }), changeSetId);
          onClose();
        },
        onError: (error) => {
          if (!isApiError(error)) return;
          for (const { field, code, message } of error.fields) {
            form.setFieldError(field, fieldErrorText(code, message));
          }
        },
      },
    ),
  );
  useHotkeys([['mod+Enter', () => submit()]], []);
  const inField = isApiError(save.error) && save.error.fields.length > 0;

  return (
    <Modal opened onClose={onClose} title={tag ? t('edit') : t('new')} size="sm">
      <form className={classes.form} onSubmit={submit} noValidate>
        {save.isError && !inField ? <ProblemAlert error={save.error} /> : null}
        <TextInput
          {...form.getInputProps('name')}
          label={t('name')}
          maxLength={60}
          data-autofocus
        />
        <ColourChoice
          value={form.values.colour}
          onChange={(colour) => form.setFieldValue('colour', colour)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {tag ? t('shared:save') : t('create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
