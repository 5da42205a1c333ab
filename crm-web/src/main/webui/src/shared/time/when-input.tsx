import { DateTimePicker } from '@mantine/dates';
import 'dayjs/locale/fr';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentTimeZone, useFormat } from '../i18n/use-format';
import { QUICK_DATES, quickDate } from './quick-dates';
import { instantOf, wallTime } from './zoned';
import classes from './when-input.module.css';

interface Props {
  /** An instant in UTC. */
  value: string | null;
  onChange: (value: string | null) => void;
  label?: string;
  ariaLabel?: string;
  error?: ReactNode;
  description?: ReactNode;
  placeholder?: string;
  name?: string;
  clearable?: boolean;
  /** Offers «tomorrow», «next week» …: for what lies ahead. */
  withQuickDates?: boolean;
  required?: boolean;
  opensAtOnce?: boolean;
}

/** A moment, chosen on the user's own clock wherever the browser is. */
export function WhenInput(props: Props) {
  const {
    value,
    onChange,
    ariaLabel,
    withQuickDates,
    required,
    opensAtOnce,
    clearable = true,
  } = props;
  const { t, i18n } = useTranslation('time');
  const format = useFormat();
  const [openedAt] = useState(() => Date.now());
  const zone = currentTimeZone();
  const wallOf = (iso: string) => wallTime(iso, zone);
  return (
    <DateTimePicker
      size="sm"
      label={props.label}
      aria-label={ariaLabel}
      error={props.error}
      description={props.description}
      placeholder={props.placeholder ?? t('choose')}
      name={props.name}
      withAsterisk={required}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('clear') }}
      locale={i18n.language}
      firstDayOfWeek={1}
      value={value === null ? null : wallOf(value)}
      valueFormat={(wall) => format.moment(instantOf(wall, zone))}
      onChange={(wall) => onChange(wall === null ? null : instantOf(wall, zone))}
      presets={
        withQuickDates
          ? QUICK_DATES.map((choice) => ({
              value: wallOf(quickDate(choice, zone, openedAt)),
              label: t(`quick.${choice}`),
            }))
          : undefined
      }
      timePickerProps={{
        withDropdown: false,
        hoursInputLabel: t('hours'),
        minutesInputLabel: t('minutes'),
      }}
      submitButtonProps={{ 'aria-label': t('done') }}
      nextLabel={t('next')}
      previousLabel={t('previous')}
      classNames={{ input: classes.input, presetsList: classes.presets }}
      popoverProps={{ withinPortal: true, transitionProps: { duration: 120 } }}
      data-autofocus={opensAtOnce ? true : undefined}
    />
  );
}
