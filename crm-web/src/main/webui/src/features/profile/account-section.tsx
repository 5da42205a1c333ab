import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { useAuth } from '@/shared/auth/auth-context';
import { setUserTimeZone } from '@/shared/i18n/use-format';
import { PersonAvatar } from '@/shared/ui/avatar';
import { toast } from '@/shared/ui/toast';
import { useChangeAccount } from './api';
import classes from './profile.module.css';
import { Section } from './section';

/** Who one is for the others. Name, address and role are the administrator's to change. */
export function AccountSection() {
  const { t } = useTranslation('profile');
  const errorText = useErrorText();
  const { user, can } = useAuth();
  const change = useChangeAccount(user.id);
  const mayChange = can({ resource: 'users', action: 'update' });
  const setZone = (timezone: string | null) => {
    if (timezone === null) return;
    change.mutate(
      { timezone },
      {
        onSuccess: () => {
          setUserTimeZone(timezone);
          toast(t('saved'));
        },
        onError: (error) => toast(errorText(error), { tone: 'bad' }),
      },
    );
  };
  return (
    <Section title={t('account')} text={t('accountText')}>
      <div className={classes.who}>
        <PersonAvatar name={user.fullName} size="large" />
        <div>
          <div className={classes.name}>{user.fullName}</div>
          <div className={classes.text}>{user.email}</div>
        </div>
      </div>
      <Select
        label={t('timezone')}
        description={mayChange ? t('timezoneHint') : t('byAdministrator')}
        data={zones(user.timezone)}
        value={user.timezone}
        onChange={setZone}
        disabled={!mayChange || change.isPending}
        searchable
      />
    </Section>
  );
}

/** The browser's list may lack the user's own zone, such as UTC. */
function zones(own: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(own) ? known : [own, ...known];
}
