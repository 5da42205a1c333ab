import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EditorProps } from '../fact-editor';
import classes from '../facts.module.css';

interface Amount {
  amount: string | null;
  currency: string | null;
  /** Assets under management say of which day they are; an edit keeps it. */
  asOf?: string | null;
}

const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'JPY',
  'CAD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'HKD',
  'SGD',
  'AUD',
];

/** «1 200,5» or «1,200.50» as people write it, to the plain form that travels. */
export function readAmount(typed: string): string {
  const plain = typed.replaceAll(/[\s\u00a0\u202f'’]/g, '');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return plain.replaceAll(',', '');
  return plain.replace(',', '.');
}

export function MoneyEditor(props: EditorProps) {
  const { fact, value, onChange, label, ariaLabel, error, opensAtOnce, required } = props;
  const { t } = useTranslation('shared');
  const money = value as Amount | null;
  const known = money?.currency ?? null;
  const currencies =
    known === null || CURRENCIES.includes(known) ? CURRENCIES : [known, ...CURRENCIES];
  const change = (part: Partial<Amount>) => {
    const next = { currency: 'EUR', ...money, ...part };
    onChange(next.amount ? next : null);
  };
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        className={classes.amount}
        label={label}
        aria-label={ariaLabel}
        error={error}
        withAsterisk={required}
        name={fact.name}
        inputMode="decimal"
        defaultValue={money?.amount ?? ''}
        onChange={(event) => change({ amount: readAmount(event.currentTarget.value) || null })}
        data-autofocus={opensAtOnce ? true : undefined}
      />
      <Select
        className={classes.currency}
        aria-label={t('currency')}
        data={currencies}
        value={money?.currency ?? 'EUR'}
        onChange={(currency) => change({ currency })}
        searchable
      />
    </Group>
  );
}
