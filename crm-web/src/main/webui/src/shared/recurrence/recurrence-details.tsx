import { NumberInput, Select, UnstyledButton } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import 'dayjs/locale/fr';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UNITS, WEEKDAYS, type Recurrence } from './recurrence';
import classes from './recurrence.module.css';
import { useWeekdayNames } from './use-recurrence-text';

interface Props {
  rule: Recurrence;
  onChange: (rule: Recurrence) => void;
}

type End = 'never' | 'until' | 'count';
const ENDS: End[] = ['never', 'until', 'count'];
const USUAL_COUNT = 10;

function endOf(rule: Recurrence): End {
  if (rule.until !== null) return 'until';
  return rule.count === null ? 'never' : 'count';
}

/** How often, on which days, and when it ends. */
export function RecurrenceDetails({ rule, onChange }: Props) {
  const { t } = useTranslation('recurrence');
  const change = (part: Partial<Recurrence>) => onChange({ ...rule, ...part });
  return (
    <>
      <div className={classes.line}>
        <span>{rule.afterCompletion ? t('restart') : t(`everyWord.${rule.unit}`)}</span>
        <NumberInput
          className={classes.figure}
          aria-label={t('interval')}
          min={1}
          max={999}
          allowDecimal={false}
          allowNegative={false}
          value={rule.interval}
          onChange={(typed) => change({ interval: Math.max(1, Number(typed) || 1) })}
        />
        <Select
          className={classes.unit}
          aria-label={t('unit')}
          data={UNITS.map((unit) => ({
            value: unit,
            label: t(`unitWord.${unit}`, { count: rule.interval }),
          }))}
          value={rule.unit}
          onChange={(unit) => change({ unit: unit ?? rule.unit, weekdays: [] })}
        />
        {rule.afterCompletion ? <span>{t('afterWord')}</span> : null}
      </div>
      {rule.unit === 'weekly' && !rule.afterCompletion ? (
        <Weekdays rule={rule} onChange={change} />
      ) : null}
      <EndOfSeries rule={rule} onChange={change} />
    </>
  );
}

interface PartProps {
  rule: Recurrence;
  onChange: (part: Partial<Recurrence>) => void;
}

function Weekdays({ rule, onChange }: PartProps) {
  const { t } = useTranslation('recurrence');
  const short = useWeekdayNames('short');
  const long = useWeekdayNames('long');
  return (
    <div className={classes.days} role="group" aria-label={t('days')}>
      {WEEKDAYS.map((day) => {
        const isOn = rule.weekdays.includes(day);
        const others = rule.weekdays.filter((other) => other !== day);
        return (
          <UnstyledButton
            key={day}
            className={classes.day}
            aria-pressed={isOn}
            aria-label={long[day]}
            onClick={() => onChange({ weekdays: isOn ? others : [...others, day] })}
          >
            {short[day]}
          </UnstyledButton>
        );
      })}
    </div>
  );
}

function EndOfSeries({ rule, onChange }: PartProps) {
  const { t, i18n } = useTranslation('recurrence');
  // «Until» was chosen and the day is not there yet.
  const [awaitsDay, setAwaitsDay] = useState(false);
  const end = awaitsDay ? 'until' : endOf(rule);
  const choose = (choice: string | null) => {
    setAwaitsDay(choice === 'until' && rule.until === null);
    onChange({
      until: choice === 'until' ? rule.until : null,
      count: choice === 'count' ? (rule.count ?? USUAL_COUNT) : null,
    });
  };
  return (
    <div className={classes.line}>
      <Select
        className={classes.end}
        aria-label={t('end')}
        data={ENDS.map((value) => ({ value, label: t(`endChoice.${value}`) }))}
        value={end}
        onChange={choose}
      />
      {end === 'count' ? (
        <>
          <NumberInput
            className={classes.figure}
            aria-label={t('count')}
            min={1}
            max={999}
            allowDecimal={false}
            allowNegative={false}
            value={rule.count ?? USUAL_COUNT}
            onChange={(typed) => onChange({ count: Math.max(1, Number(typed) || 1) })}
          />
          <span>{t('timesWord', { count: rule.count ?? USUAL_COUNT })}</span>
        </>
      ) : null}
      {end === 'until' ? (
        <DatePickerInput
          className={classes.unit}
          size="sm"
          aria-label={t('lastDay')}
          placeholder={t('lastDay')}
          locale={i18n.language}
          valueFormat="DD/MM/YYYY"
          value={rule.until}
          onChange={(day) => {
            setAwaitsDay(day === null);
            onChange({ until: day, count: null });
          }}
        />
      ) : null}
    </div>
  );
}
