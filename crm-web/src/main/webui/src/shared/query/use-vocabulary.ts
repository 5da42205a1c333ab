import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomVocabulary } from '../custom-fields/use-custom-vocabulary';
import { useFormat, type Formats } from '../i18n/use-format';
import { useRecordWords } from '../records/use-record-words';
import { COUNTRY_CODES } from '../records/country-codes';
import { tagList, userList } from '../records/lookups-api';
import { findField, type QueryField } from './fields-api';
import type { Vocabulary } from './suggest';

function countryName(value: string, nameOf: (code: string) => string): string {
  return /^[a-z]{2}$/i.test(value) ? nameOf(value.toUpperCase()) : value;
}

/** Days as people write them: 2026-01-31, >=2026-01-31, 2026-01-01..2026-03-31; null for anything else. */
function dayText(value: string, format: Formats): string | null {
  if (!/^([<>]=?)?\d{4}-\d\d-\d\d$|^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.test(value)) {
    return null;
  }
  return value
    .replace(/^[<>]=?/, '$& ')
    .replace('..', ' – ')
    .replaceAll(/\d{4}-\d\d-\d\d/g, (day) => format.date(day))
    .trim();
}

/** Fields and values in the user's language, for suggestions and chips. */
export function useVocabulary(fields: QueryField[]): Vocabulary {
  const { t, i18n } = useTranslation('query');
  const format = useFormat();
  const { data: tags } = useQuery(tagList);
  const { data: users } = useQuery(userList);
  const records = useRecordWords();
  const custom = useCustomVocabulary();
  return useMemo(() => {
    const word = (key: string, otherwise: string) =>
      i18n.exists(key, { ns: 'query' }) ? t(key) : otherwise;
    const choice = (field: string, value: string) =>
      records.choice(field === 'stage' ? 'pipelineStage' : field, value);
    const own = (name: string) => findField(fields, name)?.custom ?? null;
    return {
      fieldLabel: (name) => {
        const field = own(name);
        return field ? custom.label(field) : word(`field.${name}`, records.field(name));
      },
      valueLabel: (name, value) => {
        const field = own(name);
        if (name === 'country') return countryName(value, format.country);
        const otherwise = dayText(value, format) ?? (field ? value : choice(name, value));
        return (
          (field ? custom.value(field, value) : null) ??
          word(`value.${name}.${value}`, word(`value.any.${value}`, otherwise))
        );
      },
      tags: (tags ?? []).map((tag) => tag.name),
      users: (users ?? []).map((user) => user.fullName),
      countries: COUNTRY_CODES,
    };
  }, [t, i18n, format, records, custom, fields, tags, users]);
}
