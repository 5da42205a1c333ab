import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './pages.module.css';

export function OfflineBanner() {
  const { t } = useTranslation('app');
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes.offline} role="status">
      <IconCloudOff size={16} stroke={1.75} aria-hidden />
      {t('offline')}
    </div>
  );
}
