import { useTranslation } from 'react-i18next';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { AccountSection } from './account-section';
import { CalendarSection } from './calendar-section';
import { DisplaySection } from './display-section';
import { PasswordSection } from './password-section';
import { SessionsSection } from './sessions-section';

export function Component() {
  const { t } = useTranslation('profile');
  return (
    <>
      <PageHeader title={t('nav')} />
      <PageBody>
        <AccountSection />
        <DisplaySection />
        <CalendarSection />
        <PasswordSection />
        <SessionsSection />
      </PageBody>
    </>
  );
}
