import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '@/shared/records/use-record-words';
import { NO_UNIT } from './fields';
import classes from './imports.module.css';
import type { AmountUnit, Import, MoneyUnit, Units } from './types';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'CAD', 'SEK', 'NOK', 'DKK', 'PLN'];
const UNITS: MoneyUnit[] = ['one', 'thousand', 'million', 'billion'];

interface Props {
  run: Import;
  units: Units;
  onChange: (units: Units) => void;
}

/** Asks what numbers count that say neither their currency nor their unit: a guess would be wrong by a thousand. */
export function UnitQuestions({ run, units, onChange }: Props) {
  const { t } = useTranslation('imports');
  const words = useRecordWords();
  const answer = (column: string, change: Partial<AmountUnit>) =>
    onChange({ ...units, [column]: { ...(units[column] ?? NO_UNIT), ...change } });
  return (
    <section className={classes.questions} aria-label={t('questions')}>
      <h2 className={classes.questionsTitle}>{t('questions')}</h2>
      {run.questions.map(({ column, field, asks }) => {
        const said = units[column] ?? NO_UNIT;
        const sample = run.columns.find(({ name }) => name === column)?.samples[0] ?? '';
        return (
          <div key={column} className={classes.unitQuestion}>
            <p className={classes.unitText}>
              {t('unitQuestion', { column, field: words.field(field), sample })}
            </p>
            {asks.includes('unit') ? (
              <Select
                label={t('unitLabel')}
                aria-label={`${t('unitLabel')}: ${column}`}
                data={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
                value={said.unit}
                onChange={(unit) => answer(column, { unit })}
                placeholder={t('choosePlease')}
              />
            ) : null}
            {asks.includes('currency') ? (
              <Select
                label={t('currencyLabel')}
                aria-label={`${t('currencyLabel')}: ${column}`}
                data={CURRENCIES}
                value={said.currency}
                onChange={(currency) => answer(column, { currency })}
                placeholder={t('choosePlease')}
                searchable
              />
            ) : null}
          </div>
        );
      })}
    </section>
  );
}
