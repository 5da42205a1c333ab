import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { userList } from '../records/lookups-api';
import type { CustomField } from './api';
import { useLabelText } from './use-custom-fields';

export interface CustomVocabulary {
  label: (field: CustomField) => string;
  /** The words for a value that a filter names by a code; null where the value speaks for itself. */
  value: (field: CustomField, value: string) => string | null;
}

/** The firm's own fields in filters. */
export function useCustomVocabulary(): CustomVocabulary {
  const { t } = useTranslation('records');
  const labelText = useLabelText();
  const { data: users } = useQuery(userList);
  return useMemo(() => {
    const choice = (field: CustomField, code: string) => {
      const labels = field.choices.find((candidate) => candidate.code === code)?.labels;
      return labels ? labelText(labels) : null;
    };
    return {
      label: (field) => labelText(field.labels),
      value: (field, value) => {
        switch (field.type) {
          case 'choice':
          case 'multi-choice':
            return choice(field, value);
          case 'checkbox':
            return value === 'true' ? t('yes') : value === 'false' ? t('no') : null;
          case 'user':
            return users?.find((user) => String(user.id) === value)?.fullName ?? null;
          default:
            return null;
        }
      },
    };
  }, [t, labelText, users]);
}
