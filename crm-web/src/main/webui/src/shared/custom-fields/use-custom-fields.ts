import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../auth/auth-context';
import { customFields, type CustomField, type Labels } from './api';

const NONE: CustomField[] = [];

/** The fields that records of the resource have, in the firm's order; none until they are known. */
export function useCustomFields(resource: string): { fields: CustomField[]; isKnown: boolean } {
  const { can } = useAuth();
  const mayRead = can({ resource: 'custom-fields', action: 'read' });
  const { data, isSuccess } = useQuery({ ...customFields, enabled: mayRead });
  const fields = useMemo(
    () => data?.filter((field) => field.resource === resource) ?? NONE,
    [data, resource],
  );
  return { fields, isKnown: isSuccess || !mayRead };
}

/** What the firm calls it, in the user's language. */
export function useLabelText(): (labels: Labels) => string {
  const { i18n } = useTranslation();
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  return useCallback((labels) => labels[language], [language]);
}
