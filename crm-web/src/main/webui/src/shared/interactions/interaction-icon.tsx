import { IconMessage } from '@tabler/icons-react';
import { INTERACTION_ICONS } from './interaction';

interface Props {
  type: string;
  size?: number;
  /** Spoken where no word stands beside it. */
  label?: string;
}

export function InteractionIcon({ type, size = 16, label }: Props) {
  const Icon = INTERACTION_ICONS[type] ?? IconMessage;
  return (
    <Icon size={size} stroke={1.75} aria-label={label} aria-hidden={label ? undefined : true} />
  );
}
