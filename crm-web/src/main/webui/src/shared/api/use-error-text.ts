import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api-error';

/** What happened and what to do, in the user's language where the code is known. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('shared');
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) return t('error.unexpected');
      const key = `error.${error.code}`;
      if (i18n.exists(key, { ns: 'shared' })) {
        return t(key, { seconds: error.retryAfterSeconds ?? 60 });
      }
      if (error.fields.length > 0) return error.fields.map((field) => field.message).join(' ');
      if (error.status >= 500) return t('error.server');
      return error.message || t('error.unexpected');
    },
    [t, i18n],
  );
}

/** The words under a field: ours where the code is known, else the server's. */
export function useFieldErrorText(): (code: string, message: string) => string {
  const { t, i18n } = useTranslation('shared');
  return useCallback(
    (code, message) => {
      const key = `fieldError.${code}`;
      return i18n.exists(key, { ns: 'shared' }) ? t(key) : message;
    },
    [t, i18n],
  );
}
