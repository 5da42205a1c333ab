import { useTranslation } from 'react-i18next';
import { useRecordWords } from '@/shared/records/use-record-words';
import classes from './imports.module.css';
import type { Import } from './types';

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
  const { encoding, bom, delimiter, headerRow, rows } = run.detected;
  const separator = SEPARATORS[delimiter];
  const facts = [
    words.resource(run.resource),
    rows === null ? t('fileFacts.manyRows') : t('fileFacts.rows', { count: rows }),
    bom ? t('fileFacts.bom', { encoding }) : encoding,
    t('fileFacts.separator', {
      name: separator ? t(`separatorName.${separator}`) : delimiter,
    }),
    headerRow > 0 ? t('fileFacts.header', { line: headerRow }) : t('fileFacts.noHeader'),
  ];
  return (
    <ul className={classes.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
