import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  icon: Icon;
  title: string;
  /** One sentence: what this is for, or why there is nothing. */
  text: string;
  /** One primary action, and at most one quiet one. */
  children?: ReactNode;
}

export function EmptyState({ icon: Symbol, title, text, children }: Props) {
  return (
    <div className={classes.state}>
      <span className={classes.icon}>
        <Symbol size={24} stroke={1.5} aria-hidden />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {children ? <div className={classes.actions}>{children}</div> : null}
    </div>
  );
}
