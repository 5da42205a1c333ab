import { Menu, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { chooseLanguage, LANGUAGES, type Language } from '@/shared/i18n/i18n';
import { PersonAvatar } from '@/shared/ui/avatar';
import { openShortcutHelp } from '../shortcuts/help-store';
import classes from './user-menu.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const;

export function UserMenu() {
  const { t, i18n } = useTranslation('app');
  const { user, signOut } = useAuth();
  // keepTransitions: switching transitions off for a moment would inject a <style> element.
  const scheme = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu closeOnItemClick={false} width="target" classNames={{ dropdown: classes.dropdown }}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('user.menu')}>
          <PersonAvatar name={user.fullName} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <div className={classes.name}>{user.fullName}</div>
          <div className={classes.email}>{user.email}</div>
        </div>
        <Menu.Divider />
        <div className={classes.choice}>
          <span className={classes.choiceLabel}>{t('user.theme')}</span>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('user.theme')}
            value={scheme.colorScheme}
            onChange={scheme.setColorScheme}
            data={SCHEMES.map((value) => ({ value, label: t(`user.scheme.${value}`) }))}
          />
        </div>
        <div className={classes.choice}>
          <span className={classes.choiceLabel}>{t('user.language')}</span>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('user.language')}
            value={i18n.language as Language}
            onChange={(code) => void chooseLanguage(code)}
            data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
        <Menu.Divider />
        <Menu.Item
          closeMenuOnClick
          leftSection={<IconKeyboard size={16} stroke={1.75} />}
          onClick={openShortcutHelp}
        >
          {t('shortcuts.title')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.75} />}
          onClick={() => void signOut()}
        >
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
