import { useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from './api';

export interface FileWishes {
  format: ExportFormat;
  delimiter: string;
  bom: boolean;
}

/** How files were wanted last. French spreadsheets part cells at semicolons, because commas stand in figures. */
export function useFileWishes() {
  const { i18n } = useTranslation();
  const usual: FileWishes = {
    format: 'csv',
    delimiter: i18n.language === 'fr' ? ';' : ',',
    bom: i18n.language === 'fr',
  };
  const [kept, keep] = useLocalStorage<Partial<FileWishes>>({
    key: 'crm-export',
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const wishes = { ...usual, ...kept };
  return {
    wishes,
    change: (part: Partial<FileWishes>) => keep({ ...kept, ...part }),
  };
}
