import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/fr';
import { useTranslation } from 'react-i18next';
import classes from './query-box.module.css';

interface Props {
  /** The day that the condition names so far. */
  value: string | null;
  onTake: (day: string) => void;
}

/** A calendar under the suggestions. The input keeps the focus, so that typing goes on as before. */
export function DayChoice({ value, onTake }: Props) {
  const { t, i18n } = useTranslation('time');
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only holds the focus where it is
    <div className={classes.calendar} onMouseDown={(event) => event.preventDefault()}>
      <DatePicker
        size="xs"
        locale={i18n.language}
        firstDayOfWeek={1}
        defaultDate={value ?? undefined}
        value={value}
        onChange={(day) => day !== null && onTake(day)}
        nextLabel={t('next')}
        previousLabel={t('previous')}
      />
    </div>
  );
}
