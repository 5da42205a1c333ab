import { useCallback } from 'react';
import { isApiError } from '@/shared/api/api-error';
import { useFieldErrorText } from '@/shared/api/use-error-text';

/** Puts the server's refusals under the fields they are about; true where all found a place. */
export function useServerErrors(): (
  error: unknown,
  setFieldError: (field: string, message: string) => void,
) => void {
  const fieldErrorText = useFieldErrorText();
  return useCallback(
    (error, setFieldError) => {
      if (!isApiError(error)) return;
      for (const { field, code, message } of error.fields) {
        setFieldError(field, fieldErrorText(code, message));
      }
    },
    [fieldErrorText],
  );
}

/** Whether the failure is shown beside a field already. */
export function isInFields(error: unknown): boolean {
  return isApiError(error) && error.fields.length > 0;
}
