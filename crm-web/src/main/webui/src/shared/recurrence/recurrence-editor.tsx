import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatRecurrence, parseRecurrence, UNITS, WEEKLY, type Unit } from './recurrence';
import { RecurrenceDetails } from './recurrence-details';
import classes from './recurrence.module.css';
import { useRecurrenceText } from './use-recurrence-text';

interface Props {
  value: unknown;
  onChange: (rule: string | null) => void;
  label?: string;
  ariaLabel?: string;
  error?: string;
  opensAtOnce?: boolean;
}

/** How a task repeats, put together from words; the sentence below says what was understood. */
export function RecurrenceEditor({ value, onChange, label, ariaLabel, error, opensAtOnce }: Props) {
  const { t } = useTranslation('recurrence');
  const words = useRecurrenceText();
  const text = value as string | null;
  const rule = text === null ? null : parseRecurrence(text);
  const choices = ['never', ...UNITS, 'after'];
  const chosen = rule === null ? 'never' : rule.afterCompletion ? 'after' : rule.unit;

  const choose = (choice: string | null) => {
    if (choice === null || choice === 'never') {
      onChange(null);
      return;
    }
    const base = { ...WEEKLY, ...rule, weekdays: rule?.weekdays ?? [] };
    const next =
      choice === 'after'
        ? { ...base, afterCompletion: true, weekdays: [] }
        : { ...base, afterCompletion: false, unit: choice as Unit };
    onChange(formatRecurrence(next.unit === 'weekly' ? next : { ...next, weekdays: [] }));
  };

  return (
    <div className={classes.editor}>
      <Select
        label={label}
        aria-label={ariaLabel}
        error={error}
        name="recurrence"
        data={choices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))}
        value={chosen}
        onChange={choose}
        data-autofocus={opensAtOnce ? true : undefined}
      />
      {rule ? (
        <>
          <RecurrenceDetails rule={rule} onChange={(next) => onChange(formatRecurrence(next))} />
          <p className={classes.sentence} aria-live="polite">
            {words(rule)}
          </p>
        </>
      ) : null}
    </div>
  );
}
