import { DatePickerInput } from '@mantine/dates';
import 'dayjs/locale/fr';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import classes from './when-input.module.css';

interface Props {
  /** A day of the calendar, 2026-01-31. */
  value: string | null;
  onChange: (value: string | null) => void;
  label?: string;
  ariaLabel?: string;
  error?: ReactNode;
  name?: string;
  clearable?: boolean;
  required?: boolean;
  opensAtOnce?: boolean;
}

/** A day, without an hour and the same in every zone. */
export function DayInput(props: Props) {
  const { t, i18n } = useTranslation('time');
  const format = useFormat();
  return (
    <DatePickerInput
      size="sm"
      label={props.label}
      aria-label={props.ariaLabel}
      error={props.error}
      name={props.name}
      placeholder={t('choose')}
      withAsterisk={props.required}
      clearable={props.clearable ?? true}
      clearButtonProps={{ 'aria-label': t('clear') }}
      locale={i18n.language}
      firstDayOfWeek={1}
      value={props.value}
      valueFormatter={({ date }) => (typeof date === 'string' ? format.date(date) : '')}
      onChange={props.onChange}
      nextLabel={t('next')}
      previousLabel={t('previous')}
      classNames={{ input: classes.input }}
      popoverProps={{ withinPortal: true, transitionProps: { duration: 120 } }}
      data-autofocus={props.opensAtOnce ? true : undefined}
    />
  );
}
