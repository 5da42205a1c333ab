import type { ReactNode } from 'react';
import classes from './pages.module.css';

interface Props {
  title: string;
  text: string;
  small?: string | null;
  children?: ReactNode;
}

export function MessagePage({ title, text, small, children }: Props) {
  return (
    <main className={classes.message} role="alert">
      <h1 className={classes.messageTitle}>{title}</h1>
      <p className={classes.messageText}>{text}</p>
      <div className={classes.messageActions}>{children}</div>
      {small ? <p className={classes.small}>{small}</p> : null}
    </main>
  );
}
