import { UnstyledButton } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './shell.module.css';
import { useNav } from './use-nav';

/** The main places within reach of a thumb. */
export function PhoneBar({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation('app');
  const entries = useNav().filter((entry) => entry.onPhone);
  return (
    <nav className={classes.phoneBar} aria-label={t('sidebar.phone')}>
      {entries.map((entry) => (
        <NavLink key={entry.to} to={entry.to} className={classes.phoneLink}>
          <entry.icon size={20} stroke={1.75} aria-hidden />
          {t(entry.label)}
        </NavLink>
      ))}
      <UnstyledButton className={classes.phoneLink} onClick={onMore}>
        <IconMenu2 size={20} stroke={1.75} aria-hidden />
        {t('sidebar.more')}
      </UnstyledButton>
    </nav>
  );
}
