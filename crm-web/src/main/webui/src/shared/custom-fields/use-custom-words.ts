import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../auth/auth-context';
import { useFormat } from '../i18n/use-format';
import { userList } from '../records/lookups-api';
import { customFields, isCustom, nameOf, removedFields } from './api';
import { useLabelText } from './use-custom-fields';
import { valueText, type ValueWords } from './value-text';

export interface CustomWords {
  /** What the firm calls it; null where that is not known, or it is no custom field. */
  field: (resource: string, name: string) => string | null;
  /** A value as people read it; null where it can't be told. */
  value: (resource: string, name: string, value: unknown) => string | null;
}

/**
 * Names and values of the firm's own fields in words, for whatever shows them by name: cells, the history,
 * files. Removed ones keep their words there.
 */
export function useCustomWords(): CustomWords {
  const { t } = useTranslation('records');
  const { can } = useAuth();
  const format = useFormat();
  const labelText = useLabelText();
  const enabled = can({ resource: 'custom-fields', action: 'read' });
  const { data: inUse } = useQuery({ ...customFields, enabled });
  const { data: removed } = useQuery({ ...removedFields, enabled });
  const fields = useMemo(() => [...(inUse ?? []), ...(removed ?? [])], [inUse, removed]);
  const { data: users } = useQuery({
    ...userList,
    enabled: fields.some((field) => field.type === 'user'),
  });
  return useMemo(() => {
    const find = (resource: string, name: string) =>
      isCustom(name)
        ? fields.find((field) => field.resource === resource && nameOf(field) === name)
        : undefined;
    const words: ValueWords = {
      format,
      choice: (field, code) => {
        const choice = field.choices.find((candidate) => candidate.code === code);
        return choice ? labelText(choice.labels) : code;
      },
      user: (id) => users?.find((user) => user.id === id)?.fullName ?? `#${id}`,
      yesNo: (value) => t(value ? 'yes' : 'no'),
    };
    return {
      field: (resource, name) => {
        const field = find(resource, name);
        return field ? labelText(field.labels) : null;
      },
      value: (resource, name, value) => {
        const field = find(resource, name);
        return field ? valueText(field, value, words) : null;
      },
    };
  }, [t, format, labelText, fields, users]);
}
