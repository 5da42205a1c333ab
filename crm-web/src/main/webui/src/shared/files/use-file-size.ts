import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const STEP = 1000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** «1.2 MB», «340 kB», as the user's language writes it. */
export function useFileSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (bytes) => {
      const step = Math.min(
        UNITS.length - 1,
        bytes < STEP ? 0 : Math.floor(Math.log(bytes) / Math.log(STEP)),
      );
      return new Intl.NumberFormat(i18n.language, {
        style: 'unit',
        unit: UNITS[step],
        unitDisplay: 'short',
        maximumFractionDigits: step < 2 ? 0 : 1,
      }).format(bytes / STEP ** step);
    },
    [i18n.language],
  );
}
