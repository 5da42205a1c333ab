import { Checkbox } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import 'dayjs/locale/fr';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentTimeZone, useFormat } from '../i18n/use-format';
import { QUICK_DATES, quickDate } from '../time/quick-dates';
import { WhenInput } from '../time/when-input';
import { wallTime } from '../time/zoned';
import { morningOf, noonOf, type TaskDraft } from './task-draft';

interface Props {
  draft: Pick<TaskDraft, 'dueAt' | 'dueAllDay'>;
  change: (part: Partial<TaskDraft>) => void;
  error?: string;
}

/** A day, or a day and an hour. */
export function DueField({ draft: { dueAt, dueAllDay }, change, error }: Props) {
  const { t } = useTranslation('tasks');
  const { t: r } = useTranslation('records');
  const zone = currentTimeZone();
  const setAllDay = (isAllDay: boolean) =>
    change({
      dueAllDay: isAllDay,
      dueAt: dueAt === null || isAllDay ? dueAt : morningOf(dueAt, zone),
    });
  return (
    <div>
      {dueAllDay ? (
        <DayInput
          label={r('field.dueAt')}
          value={dueAt}
          onChange={(day) => change({ dueAt: day === null ? null : noonOf(day, zone) })}
          error={error}
        />
      ) : (
        <WhenInput
          label={r('field.dueAt')}
          name="dueAt"
          withQuickDates
          value={dueAt}
          onChange={(at) => change({ dueAt: at })}
          error={error}
        />
      )}
      <Checkbox
        mt="xs"
        label={t('allDay')}
        checked={dueAllDay}
        onChange={({ currentTarget }) => setAllDay(currentTarget.checked)}
      />
    </div>
  );
}

interface DayProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string;
}

function DayInput({ label, value, onChange, error }: DayProps) {
  const { t: time, i18n } = useTranslation('time');
  const format = useFormat();
  const [openedAt] = useState(() => Date.now());
  const zone = currentTimeZone();
  return (
    <DatePickerInput
      size="sm"
      label={label}
      name="dueAt"
      placeholder={time('choose')}
      clearable
      clearButtonProps={{ 'aria-label': time('clear') }}
      locale={i18n.language}
      firstDayOfWeek={1}
      valueFormatter={({ date }) => (typeof date === 'string' ? format.date(date) : '')}
      value={value === null ? null : wallTime(value, zone).slice(0, 10)}
      onChange={onChange}
      presets={QUICK_DATES.map((choice) => ({
        value: wallTime(quickDate(choice, zone, openedAt), zone).slice(0, 10),
        label: time(`quick.${choice}`),
      }))}
      nextLabel={time('next')}
      previousLabel={time('previous')}
      error={error}
    />
  );
}
