import { useFormat } from '../i18n/use-format';
import classes from './figures.module.css';

interface Amount {
  amount: string | null;
  currency: string | null;
}

/** An amount with its currency; `compact` (€1.2bn) for tables, with the whole figure on hover. */
export function Money({ value, compact = false }: { value: Amount | null; compact?: boolean }) {
  const format = useFormat();
  if (!value?.amount || !value.currency) return null;
  const whole = format.money(value.amount, value.currency);
  return (
    <span className={classes.figures} title={compact ? whole : undefined}>
      {compact ? format.money(value.amount, value.currency, true) : whole}
    </span>
  );
}
