import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { chooseLanguage, LANGUAGES, type Language } from '@/shared/i18n/i18n';
import { useChangeAccount } from './api';
import classes from './profile.module.css';
import { Section } from './section';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** Language and theme of this browser; the language is also kept with the account where one may change it. */
export function DisplaySection() {
  const { t, i18n } = useTranslation('profile');
  const { user, can } = useAuth();
  const scheme = useMantineColorScheme({ keepTransitions: true });
  const change = useChangeAccount(user.id);
  const choose = (language: Language) => {
    void chooseLanguage(language);
    if (can({ resource: 'users', action: 'update' })) change.mutate({ language });
  };
  return (
    <Section title={t('display')} text={t('displayText')}>
      <div className={classes.choice}>
        <span id="profile-language" className={classes.label}>
          {t('language')}
        </span>
        <SegmentedControl
          aria-labelledby="profile-language"
          value={i18n.language as Language}
          onChange={choose}
          data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <div className={classes.choice}>
        <span id="profile-theme" className={classes.label}>
          {t('theme')}
        </span>
        <SegmentedControl
          aria-labelledby="profile-theme"
          value={scheme.colorScheme}
          onChange={scheme.setColorScheme}
          data={SCHEMES.map((value) => ({ value, label: t(`scheme.${value}`) }))}
        />
      </div>
    </Section>
  );
}
