import type { ReactNode } from 'react';
import classes from './page-header.module.css';

interface Props {
  title: ReactNode;
  /** Beside the title: a count, a state. */
  aside?: ReactNode;
  /** Buttons at the right end; the primary one last. */
  children?: ReactNode;
}

export function PageHeader({ title, aside, children }: Props) {
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>{title}</h1>
      {aside ? <div className={classes.aside}>{aside}</div> : null}
      {children ? <div className={classes.actions}>{children}</div> : null}
    </header>
  );
}
