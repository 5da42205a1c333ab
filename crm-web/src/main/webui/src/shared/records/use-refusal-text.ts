import { useCallback } from 'react';
import { isApiError } from '../api/api-error';
import { useErrorText, useFieldErrorText } from '../api/use-error-text';
import type { Fact } from './kinds';

/** Why a field's edit was not saved: what the server says of the field, else what went wrong at all. */
export function useRefusalText(): (fact: Fact, error: unknown) => string {
  const errorText = useErrorText();
  const fieldErrorText = useFieldErrorText();
  return useCallback(
    (fact, error) => {
      const problem = isApiError(error) ? (error.field(fact.name) ?? error.fields[0]) : undefined;
      return problem ? fieldErrorText(problem.code, problem.message) : errorText(error);
    },
    [errorText, fieldErrorText],
  );
}
