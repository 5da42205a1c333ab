import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** A short word at the bottom of the page; `undo` puts a button beside it. */
export function toast(
  message: ReactNode,
  options: { tone?: 'plain' | 'bad'; id?: string } = {},
): string {
  return notifications.show({
    id: options.id,
    message,
    color: options.tone === 'bad' ? 'red' : 'indigo',
    withBorder: true,
    autoClose: options.tone === 'bad' ? 9000 : 6000,
  });
}
