import { useFormat } from '../i18n/use-format';
import classes from './figures.module.css';

/** «3 hours ago» with the exact moment on hover; the date once it is a week old. */
export function RelativeDate({ at }: { at: string | null | undefined }) {
  const format = useFormat();
  if (!at) return null;
  return (
    <time className={classes.figures} dateTime={at} title={format.dateTime(at)}>
      {format.relative(at)}
    </time>
  );
}
