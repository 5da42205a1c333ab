import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFieldErrorText } from '@/shared/api/use-error-text';
import { useWrittenToast } from '@/shared/changes/use-undo';
import type { CustomField } from '@/shared/custom-fields/api';
import { useLabelText } from '@/shared/custom-fields/use-custom-fields';
import { useRecordWords } from '@/shared/records/use-record-words';
import { useChangeField, useCreateField } from './api';
import { ChoiceRows } from './choice-rows';
import classes from './customfields.module.css';
import {
  effectiveKey,
  fieldsOf,
  hasChoices,
  initialForm,
  newFieldOf,
  type FieldForm,
} from './field-form';
import { FieldRules } from './field-rules';
import { RefusalPanel } from './refusal-panel';
import { TypeField } from './type-field';
import { useFormRefusal } from './use-form-refusal';

interface Props {
  resource: string;
  /** Null: a new one. */
  field: CustomField | null;
  onClose: () => void;
}

/** Makes a field, or changes one. What the server refuses stands where it is about. */
export function FieldDialog({ resource, field, onClose }: Props) {
  const { t } = useTranslation('customfields');
  const words = useRecordWords();
  const labelText = useLabelText();
  const fieldErrorText = useFieldErrorText();
  const written = useWrittenToast();
  const create = useCreateField();
  const change = useChangeField();
  const save = field ? change : create;
  const filled = (value: string) => (value.trim() === '' ? fieldErrorText('required', '') : null);
  // Rows that another type has left behind are not sent, so they need no words.
  const filledChoice = (value: string, { type }: FieldForm) =>
    hasChoices(type) ? filled(value) : null;
  const form = useForm<FieldForm>({
    initialValues: initialForm(field),
    validate: {
      labels: { fr: filled, en: filled },
      choices: { labels: { fr: filledChoice, en: filledChoice } },
    },
  });
  const refusal = useFormRefusal(save.error);

  const onDone = {
    onSuccess: ({ changeSetId }: { changeSetId: number | null }) => {
      const name = labelText(form.values.labels).trim();
      written(t(field ? 'saved' : 'created', { name }), changeSetId);
      onClose();
    },
    onError: (error: unknown) => refusal.show(error, form.setFieldError),
  };
  const submit = form.onSubmit(
    (values) =>
      field
        ? change.mutate({ field, fields: fieldsOf(values) }, onDone)
        : create.mutate(newFieldOf(resource, values), onDone),
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
  );
  useHotkeys([['mod+Enter', () => submit()]], []);

  return (
    <Modal
      opened
      onClose={onClose}
      title={field ? labelText(field.labels) : t('newFor', { resource: words.resource(resource) })}
      size="lg"
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        {refusal.general ? <RefusalPanel error={refusal.general} /> : null}
        <div className={classes.pair}>
          <TextInput
            {...form.getInputProps('labels.fr')}
            label={t('nameIn.fr')}
            maxLength={100}
            autoComplete="off"
            data-autofocus
          />
          <TextInput
            {...form.getInputProps('labels.en')}
            label={t('nameIn.en')}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <div className={classes.pair}>
          <TypeField form={form} field={field} refusal={refusal.ofType} />
          <TextInput
            label={t('key')}
            description={field ? t('keyFixed') : t('keyHint')}
            classNames={{ input: classes.code }}
            maxLength={40}
            autoComplete="off"
            readOnly={field !== null}
            value={effectiveKey(form.values)}
            onChange={(event) => form.setFieldValue('key', event.currentTarget.value || null)}
            error={form.errors.key}
          />
        </div>
        {hasChoices(form.values.type) ? <ChoiceRows form={form} /> : null}
        <FieldRules form={form} isNew={field === null} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {field ? t('shared:save') : t('create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
