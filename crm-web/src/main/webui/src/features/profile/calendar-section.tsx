import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { useAuth } from '@/shared/auth/auth-context';
import { useFormat } from '@/shared/i18n/use-format';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { toast } from '@/shared/ui/toast';
import { calendarFeed, closeCalendarFeed, openCalendarFeed } from './api';
import classes from './profile.module.css';
import { Section } from './section';

/** The secret address under which a calendar reads the user's tasks. */
export function CalendarSection() {
  const { t } = useTranslation('profile');
  const { can } = useAuth();
  const format = useFormat();
  const errorText = useErrorText();
  const client = useQueryClient();
  const feed = useQuery(calendarFeed);
  const settled = {
    onError: (error: unknown) => toast(errorText(error), { tone: 'bad' as const }),
    onSettled: () => client.invalidateQueries({ queryKey: calendarFeed.queryKey }),
  };
  const open = useMutation({ mutationFn: openCalendarFeed, ...settled });
  const close = useMutation({
    mutationFn: closeCalendarFeed,
    ...settled,
    onSuccess: () => open.reset(),
  });
  if (!can({ resource: 'tasks', action: 'read' })) return null;
  const url = open.data?.data.url;
  const since = feed.data;
  return (
    <Section title={t('calendar')} text={t('calendarText')}>
      {feed.isError ? <ProblemAlert error={feed.error} /> : null}
      {url ? <Address url={url} /> : null}
      {since && !url ? (
        <p className={classes.text}>
          {t('calendarSince', { date: format.date(since.createdAt) })}{' '}
          {since.lastReadAt
            ? t('calendarRead', { when: format.relative(since.lastReadAt) })
            : t('calendarUnread')}
        </p>
      ) : null}
      <Group gap="xs">
        <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
          {t(since ? 'calendarRenew' : 'calendarOpen')}
        </Button>
        {since ? (
          <Button
            variant="subtle"
            color="red"
            loading={close.isPending}
            onClick={() => close.mutate()}
          >
            {t('calendarClose')}
          </Button>
        ) : null}
      </Group>
    </Section>
  );
}

/** Shown this once: the server keeps only a print of it. */
function Address({ url }: { url: string }) {
  const { t } = useTranslation('profile');
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    toast(t('calendarCopied'));
  };
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        className={classes.address}
        label={t('calendarAddress')}
        description={t('calendarOnce')}
        readOnly
        value={url}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button
        variant="default"
        leftSection={<IconCopy size={16} stroke={1.75} />}
        onClick={() => void copy()}
      >
        {t('calendarCopy')}
      </Button>
    </Group>
  );
}
