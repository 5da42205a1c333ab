import { Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '@/shared/api/api-error';
import { CUSTOM_TYPES, type CustomField } from '@/shared/custom-fields/api';
import { useRecordWords } from '@/shared/records/use-record-words';
import { fieldUsage } from './api';
import classes from './customfields.module.css';
import type { FieldForm } from './field-form';
import { RefusalPanel } from './refusal-panel';

interface Props {
  form: UseFormReturnType<FieldForm>;
  field: CustomField | null;
  /** The server's answer to the change of the type. */
  refusal: ApiError | null;
}

/** What the field holds. Another type is the server's to allow: it knows the values that there are. */
export function TypeField({ form, field, refusal }: Props) {
  const { t } = useTranslation('customfields');
  const words = useRecordWords();
  const { type } = form.values;
  return (
    <div>
      <Select
        label={t('type')}
        description={t(`typeHint.${type}`)}
        data={CUSTOM_TYPES.map((value) => ({ value, label: words.choice('type', value) }))}
        value={type}
        onChange={(value) => value && form.setFieldValue('type', value)}
        error={form.errors.type}
        maxDropdownHeight={320}
      />
      {field && field.type !== type ? (
        refusal ? (
          <RefusalPanel error={refusal} />
        ) : (
          <TypeNotice field={field} />
        )
      ) : null}
    </div>
  );
}

/** Before saving: how many values the change is about. */
function TypeNotice({ field }: { field: CustomField }) {
  const { t } = useTranslation('customfields');
  const words = useRecordWords();
  const { data } = useQuery(fieldUsage(field));
  if (!data || data.records === 0) return null;
  return (
    <p className={classes.notice} role="status">
      {t('typeNotice', {
        records: words.count(field.resource, data.records),
        count: data.records,
        type: words.choice('type', field.type),
      })}
    </p>
  );
}
