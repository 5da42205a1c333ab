import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './list.module.css';

interface Props {
  icon: Icon;
  label: string;
  onClick: () => void;
}

/** On a phone the sign alone stands for it. */
export function BarButton({ icon: Symbol, label, onClick }: Props) {
  return (
    <Button
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      className={classes.barButton}
      classNames={{ section: classes.loneIcon }}
      leftSection={<Symbol size={16} stroke={1.75} />}
      onClick={onClick}
    >
      <span className={classes.wideOnly}>{label}</span>
    </Button>
  );
}
