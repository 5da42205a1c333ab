import { useTranslation } from 'react-i18next';
import { useCustomWords } from '@/shared/custom-fields/use-custom-words';
import { useRecordWords } from '@/shared/records/use-record-words';
import type { ImportResource } from './types';

/** What fields are called where one chooses them: a record may be named in several ways, which need several names. */
export function useFieldWords(resource: ImportResource): (name: string) => string {
  const { t, i18n } = useTranslation('imports');
  const words = useRecordWords();
  const custom = useCustomWords();
  const names = resource === 'people' || resource === 'organisations' ? 'records' : 'links';
  return (name) => {
    const key = `fieldName.${names}.${name}`;
    return i18n.exists(key, { ns: 'imports' })
      ? t(key)
      : (custom.field(resource, name) ?? words.field(name));
  };
}
