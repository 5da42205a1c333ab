import clsx from 'clsx';
import type { ReactNode } from 'react';
import classes from './page-body.module.css';

interface Props {
  children: ReactNode;
  /** Lists use the whole width; forms and reading stop where lines get too long. */
  wide?: boolean;
}

/** What stands below a page's header and scrolls with the page. */
export function PageBody({ children, wide = false }: Props) {
  return <div className={clsx(classes.body, !wide && classes.reading)}>{children}</div>;
}
