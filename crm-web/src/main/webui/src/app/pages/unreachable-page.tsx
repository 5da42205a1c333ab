import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isApiError } from '@/shared/api/api-error';
import { useErrorText } from '@/shared/api/use-error-text';
import { MessagePage } from './message-page';

export function UnreachablePage({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation('app');
  const errorText = useErrorText();
  const requestId = isApiError(error) ? error.requestId : null;
  return (
    <MessagePage
      title={t('unreachable.title')}
      text={errorText(error)}
      small={requestId && t('requestId', { id: requestId })}
    >
      <Button onClick={retry}>{t('unreachable.action')}</Button>
    </MessagePage>
  );
}
