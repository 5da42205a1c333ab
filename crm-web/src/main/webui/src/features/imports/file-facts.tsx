import { useTranslation } from 'react-i18next';
import { useRecordWords } from '@/shared/records/use-record-words';
import classes from './imports.module.css';
import type { Detected, Import } from './types';

const SEPARATORS: Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** How the server understood the file: what one checks first when columns look wrong. */
export function FileFacts({ run }: { run: Import }) {
  const { t } = useTranslation('imports');
  const words = useRecordWords();
  const { rows, headerRow, format } = run.detected;
  const facts = [
    words.resource(run.resource),
    rows === null ? t('fileFacts.manyRows') : t('fileFacts.rows', { count: rows }),
    ...useWriting(run.detected),
    ...(format === 'vcard'
      ? []
      : [headerRow > 0 ? t('fileFacts.header', { line: headerRow }) : t('fileFacts.noHeader')]),
    ...(run.mappingSource === 'remembered' ? [t('fileFacts.remembered')] : []),
  ];
  return (
    <ul className={classes.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function useWriting({ format, encoding, bom, delimiter, sheet }: Detected): string[] {
  const { t } = useTranslation('imports');
  if (format === 'xlsx') return [t('fileFacts.sheet', { name: sheet })];
  if (format === 'vcard') return [t('fileFacts.vcard')];
  const separator = SEPARATORS[delimiter ?? ''];
  return [
    (bom ? t('fileFacts.bom', { encoding }) : encoding) ?? '',
    t('fileFacts.separator', { name: separator ? t(`separatorName.${separator}`) : delimiter }),
  ];
}
