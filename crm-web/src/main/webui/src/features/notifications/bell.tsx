import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unreadCount } from '@/shared/notifications/api';
import { NotificationList } from './notification-list';
import classes from './notifications.module.css';

const MOST = 99;

/** How many are unread, and behind it what they say. */
export function Bell() {
  const { t } = useTranslation('notifications');
  const [opened, { toggle, close }] = useDisclosure();
  const { data } = useQuery(unreadCount);
  const unread = data?.unread ?? 0;
  const label = unread > 0 ? t('unread', { count: unread }) : t('title');
  return (
    <Popover opened={opened} onChange={toggle} onDismiss={close} position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={label} title={label} onClick={toggle}>
          <Indicator
            label={unread > MOST ? `${MOST}+` : unread}
            size={16}
            // The button cuts off what stands out of it.
            offset={2}
            disabled={unread === 0}
            color="red.8"
          >
            <IconBell size={16} stroke={1.75} />
          </Indicator>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('title')}>
        <NotificationList onOpen={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
