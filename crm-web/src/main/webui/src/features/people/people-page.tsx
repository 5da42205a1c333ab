import { useTranslation } from 'react-i18next';

export function Component() {
  const { t } = useTranslation('people');
  return <h1>{t('nav')}</h1>;
}
