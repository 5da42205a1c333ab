import { ActionIcon } from '@mantine/core';
import {
  IconAt,
  IconBell,
  IconBriefcase,
  IconCalendarDue,
  IconCircle,
  IconCircleFilled,
  IconSettingsCheck,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '@/shared/api/use-error-text';
import { useMark, type Notification } from '@/shared/notifications/api';
import { RelativeDate } from '@/shared/ui/relative-date';
import { toast } from '@/shared/ui/toast';
import classes from './notifications.module.css';
import { pageOf } from './page-of';
import { useNotificationText } from './use-notification-text';

const ICONS: Record<string, Icon | undefined> = {
  assigned: IconUserCheck,
  mentioned: IconAt,
  task_due: IconCalendarDue,
  job_finished: IconSettingsCheck,
  handover: IconBriefcase,
};

interface Props {
  notification: Notification;
  onOpen: () => void;
}

export function NotificationRow({ notification, onOpen }: Props) {
  const { t } = useTranslation('notifications');
  const text = useNotificationText()(notification);
  const errorText = useErrorText();
  const mark = useMark();
  const { id, read, kind } = notification;
  const Symbol = ICONS[kind] ?? IconBell;
  const page = pageOf(notification);
  const setRead = (value: boolean) =>
    mark.mutate(
      { id, read: value },
      { onError: (error) => toast(errorText(error), { tone: 'bad' }) },
    );
  const open = () => {
    if (!read) setRead(true);
    onOpen();
  };
  const markLabel = t(read ? 'markUnread' : 'markRead');
  return (
    <li className={classes.row} data-unread={!read || undefined}>
      <Symbol className={classes.icon} size={16} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        {page ? (
          <Link className={classes.link} to={page} onClick={open}>
            {text}
          </Link>
        ) : (
          <span>{text}</span>
        )}
        <span className={classes.when}>
          <RelativeDate at={notification.createdAt} />
        </span>
      </div>
      <ActionIcon
        size="sm"
        aria-label={`${markLabel}: ${text}`}
        title={markLabel}
        loading={mark.isPending}
        onClick={() => setRead(!read)}
      >
        {read ? (
          <IconCircle size={16} stroke={1.75} />
        ) : (
          <IconCircleFilled className={classes.dot} size={16} />
        )}
      </ActionIcon>
    </li>
  );
}
