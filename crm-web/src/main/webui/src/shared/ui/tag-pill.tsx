import clsx from 'clsx';
import type { ReactNode } from 'react';
import classes from './tag-pill.module.css';

interface Props {
  colour?: string;
  children: ReactNode;
  className?: string;
}

/** A small coloured word: a tag, a stage, a state. */
export function TagPill({ colour = 'grey', children, className }: Props) {
  return <span className={clsx(classes.pill, classes[colour], className)}>{children}</span>;
}
