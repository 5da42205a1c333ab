import { Button, UnstyledButton } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { IconCalendarSearch } from '@tabler/icons-react';
import 'dayjs/locale/fr';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import { ENTRY_TYPES } from './api';
import classes from './timeline.module.css';
import type { TimelineState } from './use-timeline-state';

/** Which kinds of entries, and from which day back. */
export function TimelineControls({ state }: { state: TimelineState }) {
  const { t, i18n } = useTranslation('timeline');
  const format = useFormat();
  return (
    <div className={classes.controls}>
      <div className={classes.types} role="group" aria-label={t('filter')}>
        {ENTRY_TYPES.filter((type) => type !== 'email').map((type) => (
          <UnstyledButton
            key={type}
            className={classes.type}
            aria-pressed={state.types.includes(type)}
            onClick={() => state.toggle(type)}
          >
            {t(`type.${type}`)}
          </UnstyledButton>
        ))}
      </div>
      <DatePickerInput
        className={classes.jump}
        size="sm"
        variant="unstyled"
        aria-label={t('jump')}
        placeholder={t('jump')}
        leftSection={<IconCalendarSearch size={16} stroke={1.75} />}
        clearable
        clearButtonProps={{ 'aria-label': t('newest') }}
        locale={i18n.language}
        firstDayOfWeek={1}
        maxDate={new Date()}
        valueFormatter={({ date }) => (typeof date === 'string' ? format.date(date) : '')}
        value={state.at}
        onChange={state.jump}
      />
      {state.at === null ? null : (
        <Button size="compact-sm" variant="light" onClick={() => state.jump(null)}>
          {t('newest')}
        </Button>
      )}
    </div>
  );
}
