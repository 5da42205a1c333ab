import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface RecordWords {
  /** «5 people», «5 personnes». */
  count: (resource: string, count: number) => string;
  resource: (resource: string) => string;
  field: (name: string) => string;
  /** The word for a code such as asset_manager; any other value as it is. */
  choice: (field: string, code: string) => string;
  yesNo: (value: boolean) => string;
}

/** What resources, their fields and their choices are called, for features that show any kind of record. */
export function useRecordWords(): RecordWords {
  const { t, i18n } = useTranslation('records');
  return useMemo(() => {
    const known = (key: string, fallback: string) =>
      i18n.exists(key, { ns: 'records' }) ? t(key) : fallback;
    return {
      count: (resource, count) =>
        i18n.exists(`${resource}_other`, { ns: 'records' })
          ? t(resource, { count })
          : `${count} ${resource}`,
      resource: (resource) => known(`resource.${resource}`, resource),
      field: (name) => known(`field.${camelCase(name)}`, name),
      choice: (field, code) => known(`choice.${field}.${code}`, code),
      yesNo: (value) => t(value ? 'yes' : 'no'),
    };
  }, [t, i18n]);
}

/** «aum.amount» is a key of its own, not a key inside another one. */
function camelCase(name: string): string {
  return name.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
}
