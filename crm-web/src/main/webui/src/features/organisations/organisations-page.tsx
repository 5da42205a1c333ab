import { useTranslation } from 'react-i18next';

export function Component() {
  const { t } = useTranslation('organisations');
  return <h1>{t('nav')}</h1>;
}
