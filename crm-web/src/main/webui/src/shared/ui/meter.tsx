import clsx from 'clsx';
import classes from './meter.module.css';

interface Props {
  label: string;
  done: number;
  /** Null while nobody knows it: the bar then only shows that work goes on. */
  total: number | null;
}

/** How far long work is. */
export function Meter({ label, done, total }: Props) {
  const share = total === null || total === 0 ? null : Math.min(done / total, 1);
  return (
    <div
      className={clsx(classes.track, share === null && classes.unknown)}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
    >
      <div className={classes.bar} style={{ transform: `scaleX(${share ?? 0.3})` }} />
    </div>
  );
}
