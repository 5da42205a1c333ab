import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { useRecordWords } from '../records/use-record-words';
import { COUNTRY_CODES } from '../records/country-codes';
import { tagList, userList } from '../records/lookups-api';
import type { Vocabulary } from './suggest';

function countryName(value: string, nameOf: (code: string) => string): string {
  return /^[a-z]{2}$/i.test(value) ? nameOf(value.toUpperCase()) : value;
}

/** Fields and values in the user's language, for suggestions and chips. */
export function useVocabulary(): Vocabulary {
  const { t, i18n } = useTranslation('query');
  const format = useFormat();
  const { data: tags } = useQuery(tagList);
  const { data: users } = useQuery(userList);
  const records = useRecordWords();
  return useMemo(() => {
    const word = (key: string, otherwise: string) =>
      i18n.exists(key, { ns: 'query' }) ? t(key) : otherwise;
    const choice = (field: string, value: string) =>
      records.choice(field === 'stage' ? 'pipelineStage' : field, value);
    return {
      fieldLabel: (field) => word(`field.${field}`, records.field(field)),
      valueLabel: (field, value) => {
        if (field === 'country') return countryName(value, format.country);
        return word(`value.${field}.${value}`, word(`value.any.${value}`, choice(field, value)));
      },
      tags: (tags ?? []).map((tag) => tag.name),
      users: (users ?? []).map((user) => user.fullName),
      countries: COUNTRY_CODES,
    };
  }, [t, i18n, format, records, tags, users]);
}
