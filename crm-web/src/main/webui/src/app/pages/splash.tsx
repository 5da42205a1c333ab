import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './pages.module.css';

/** Shown while the session is renewed; the spinner comes late, so that a fast answer shows nothing. */
export function Splash() {
  const { t } = useTranslation('app');
  return (
    <Center className={classes.splash} role="status" aria-label={t('loading')}>
      <Loader />
    </Center>
  );
}
