import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { RelativeDate } from '@/shared/ui/relative-date';
import { TagPill } from '@/shared/ui/tag-pill';
import { toast } from '@/shared/ui/toast';
import { ownSessions, useEndSession, type LoginSession } from './api';
import { deviceName, isPhone } from './device-name';
import classes from './profile.module.css';
import { Section } from './section';

/** Where one is signed in, so that a forgotten or foreign session can be ended. */
export function SessionsSection() {
  const { t } = useTranslation('profile');
  const sessions = useQuery(ownSessions);
  return (
    <Section title={t('sessions')} text={t('sessionsText')}>
      {sessions.isError ? <ProblemAlert error={sessions.error} /> : null}
      <ul className={classes.sessions}>
        {sessions.data?.map((login) => (
          <SessionRow key={login.id} login={login} />
        ))}
      </ul>
    </Section>
  );
}

function SessionRow({ login }: { login: LoginSession }) {
  const { t } = useTranslation('profile');
  const errorText = useErrorText();
  const end = useEndSession();
  const device = deviceName(login.device) ?? t('unknownDevice');
  const Symbol = isPhone(login.device) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes.session}>
      <Symbol className={classes.device} size={20} stroke={1.5} aria-hidden />
      <div className={classes.sessionWords}>
        <div className={classes.name}>{device}</div>
        <div className={classes.text}>
          {login.address} · <RelativeDate at={login.lastUsedAt} />
        </div>
      </div>
      {login.current ? (
        <TagPill colour="green">{t('thisSession')}</TagPill>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={end.isPending}
          aria-label={t('endOf', { device })}
          onClick={() =>
            end.mutate(login.id, {
              onError: (error) => toast(errorText(error), { tone: 'bad' }),
            })
          }
        >
          {t('end')}
        </Button>
      )}
    </li>
  );
}
