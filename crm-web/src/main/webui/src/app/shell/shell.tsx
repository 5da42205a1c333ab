import { Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useLiveUpdates } from '@/shared/events/use-live-updates';
import { CommandPalette } from '../palette/command-palette';
import { OfflineBanner } from '../pages/offline-banner';
import { GlobalShortcuts } from '../shortcuts/global-shortcuts';
import { PhoneBar } from './phone-bar';
import classes from './shell.module.css';
import { Sidebar } from './sidebar';
import { TopBar } from './top-bar';

/** The frame round every page: sidebar, top bar, palette, and on a phone a bar at the bottom. */
export function Shell() {
  const { t } = useTranslation('app');
  useLiveUpdates();
  const [folded, setFolded] = useLocalStorage({
    key: 'crm-sidebar-folded',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [drawerOpen, drawer] = useDisclosure();
  const { pathname } = useLocation();
  const toggle = () => setFolded((value) => !value);

  const closeDrawer = drawer.close;
  useEffect(() => closeDrawer(), [pathname, closeDrawer]);

  return (
    <div className={classes.shell} data-folded={folded || undefined}>
      <a className={classes.skip} href="#content">
        {t('skipToContent')}
      </a>
      <aside className={classes.sidebar}>
        <Sidebar folded={folded} onToggle={toggle} />
      </aside>
      <div className={classes.column}>
        <Progress />
        <OfflineBanner />
        <TopBar />
        <main id="content" className={classes.content} tabIndex={-1}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </main>
        <PhoneBar onMore={drawer.open} />
      </div>
      <Drawer opened={drawerOpen} onClose={drawer.close} size="xs" title={t('productName')}>
        <Sidebar folded={false} inDrawer />
      </Drawer>
      <CommandPalette />
      <GlobalShortcuts onToggleSidebar={toggle} />
    </div>
  );
}

/** A thin line while the next page's code is on its way. */
function Progress() {
  const { t } = useTranslation('app');
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return <div className={classes.progress} role="progressbar" aria-label={t('loading')} />;
}
