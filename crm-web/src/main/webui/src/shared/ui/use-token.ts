import { useMemo } from 'react';

/** A size of the theme as a number, for code that has to calculate with it. */
export function useToken(name: `--crm-${string}`, otherwise: number): number {
  return useMemo(() => {
    const value = parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name));
    return Number.isNaN(value) ? otherwise : value;
  }, [name, otherwise]);
}
