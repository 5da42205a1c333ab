import { isApiError, type ApiError } from '@/shared/api/api-error';
import { useFieldErrorText } from '@/shared/api/use-error-text';
import { formField } from './field-form';

interface FormRefusal {
  /** About the records that there are, not about what was typed: it stands under the type. */
  ofType: ApiError | null;
  /** Whatever belongs to no field. */
  general: unknown;
  show: (error: unknown, setFieldError: (field: string, message: string) => void) => void;
}

function isOfType({ status, fields }: ApiError): boolean {
  return status === 409 && fields.some(({ field }) => field === 'type');
}

/** A wrong entry stands under its field; a choice that records have is told of above the form. */
function isInFields({ code, fields }: ApiError): boolean {
  return fields.length > 0 && code !== 'choice_in_use';
}

/** Sorts a refusal of the server to where in the form it is told. */
export function useFormRefusal(error: unknown): FormRefusal {
  const fieldErrorText = useFieldErrorText();
  const known = isApiError(error) ? error : null;
  const ofType = known && isOfType(known) ? known : null;
  return {
    ofType,
    general: ofType || (known && isInFields(known)) ? null : error,
    show: (failure, setFieldError) => {
      if (!isApiError(failure) || isOfType(failure) || !isInFields(failure)) return;
      for (const { field, code, message } of failure.fields) {
        setFieldError(formField(field), fieldErrorText(code, message));
      }
    },
  };
}
