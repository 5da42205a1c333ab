import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFeatures } from '@/shared/feature';
import { modKey } from '@/shared/keyboard/key-names';
import { openPalette } from '../palette/palette-store';
import classes from './shell.module.css';
import { UserMenu } from './user-menu';

export function TopBar() {
  const { t } = useTranslation('app');
  const items = useFeatures().flatMap((feature) => feature.topBarItems ?? []);
  return (
    <header className={classes.topBar}>
      <UnstyledButton className={classes.search} onClick={openPalette}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={classes.searchText}>{t('palette.open')}</span>
        <Kbd>{modKey} K</Kbd>
      </UnstyledButton>
      <div className={classes.topBarEnd}>
        {items.map((Item, index) => (
          <Item key={index} />
        ))}
        <UserMenu />
      </div>
    </header>
  );
}
