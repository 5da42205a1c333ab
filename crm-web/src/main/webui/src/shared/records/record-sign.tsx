import type { Icon } from '@tabler/icons-react';
import clsx from 'clsx';
import classes from './record-sign.module.css';

interface Props {
  icon: Icon;
  size?: 'small' | 'medium' | 'large';
}

/** Stands before the name of records that have no face. */
export function RecordSign({ icon: Sign, size = 'medium' }: Props) {
  return (
    <span className={clsx(classes.sign, classes[size])} aria-hidden>
      <Sign size={size === 'large' ? 24 : 16} stroke={1.75} />
    </span>
  );
}
