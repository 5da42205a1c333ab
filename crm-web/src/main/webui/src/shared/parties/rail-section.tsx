import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './parties.module.css';

interface Props {
  title: string;
  count?: number;
  /** Name of the button that begins a change; without it nothing can be changed. */
  change?: string;
  onChange?: () => void;
  children: ReactNode;
}

/** A part of a record's right rail. */
export function RailSection({ title, count = 0, change, onChange, children }: Props) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{title}</h2>
        {count > 0 ? <span className={classes.count}>{count}</span> : null}
        {change ? (
          <Tooltip label={change}>
            <ActionIcon size="sm" aria-label={change} onClick={onChange}>
              <IconPencil size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
      {children}
    </section>
  );
}
