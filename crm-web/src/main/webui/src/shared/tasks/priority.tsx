import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconMinus,
  type Icon,
} from '@tabler/icons-react';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import classes from './tasks.module.css';

const SIGNS: Record<string, Icon | undefined> = {
  low: IconChevronDown,
  normal: IconMinus,
  high: IconChevronUp,
  critical: IconAlertTriangle,
};

export function Priority({ priority, brief = false }: { priority: string; brief?: boolean }) {
  const { t } = useTranslation('records');
  const Sign = SIGNS[priority] ?? IconMinus;
  const word = t(`choice.priority.${priority}`);
  return (
    <span className={clsx(classes.priority, classes[priority])} title={brief ? word : undefined}>
      <Sign size={16} stroke={1.75} aria-label={brief ? word : undefined} aria-hidden={!brief} />
      {brief ? null : word}
    </span>
  );
}
