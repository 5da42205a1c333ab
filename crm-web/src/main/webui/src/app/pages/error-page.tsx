import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { isApiError } from '@/shared/api/api-error';
import { MessagePage } from './message-page';
import { NotFoundPage } from './not-found-page';

function isGone(error: unknown): boolean {
  return isApiError(error) && error.status === 404;
}

/** A page's code no longer exists after an update of the server; loading again gets the new one. */
function isOutdated(error: unknown): boolean {
  return error instanceof TypeError && /import|module/i.test(error.message);
}

export function ErrorPage() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  if (isGone(error)) return <NotFoundPage />;
  const kind = isOutdated(error) ? 'outdated' : 'crashed';
  return (
    <MessagePage title={t(`${kind}.title`)} text={t(`${kind}.text`)}>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </MessagePage>
  );
}
