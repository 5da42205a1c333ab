import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { useTimeWords } from '../time/use-time-words';
import { isOpen, type Task } from './task';
import classes from './tasks.module.css';

const DAY_MS = 86_400_000;

/** «Today 14:30», «Tomorrow», «12 Dec»; late ones stand out. */
export function DueDate({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const words = useDueText();
  if (task.dueAt === null) return null;
  const { short, exact } = words(task);
  return (
    <time
      className={clsx(classes.due, task.overdue && isOpen(task) && classes.late)}
      dateTime={task.dueAt}
      title={task.overdue ? `${t('overdue')} · ${exact}` : exact}
    >
      {short}
    </time>
  );
}

/** Near days by their name, the others by their date; the hour unless the whole day is meant. */
function useDueText() {
  const format = useFormat();
  const time = useTimeWords();
  return ({ dueAt, dueAllDay }: Task) => {
    const at = dueAt ?? '';
    const isNear = Math.abs(Date.parse(at) - Date.now()) < 2 * DAY_MS;
    const named = isNear ? time.day(at) : '';
    const day = named.length > 0 && named.length < 14 ? named : format.dayMonth(at);
    return {
      short: dueAllDay ? day : `${day} ${format.time(at)}`,
      exact: dueAllDay ? format.day(at) : format.dateTime(at),
    };
  };
}
