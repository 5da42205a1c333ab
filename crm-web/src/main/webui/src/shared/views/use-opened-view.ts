import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useAuth } from '../auth/auth-context';
import type { RecordResource } from '../records/kinds';
import { viewsOf } from './api';
import { completed, needsViews } from './address';

/** Leads a bare address to the view that it means; false for the moment that this takes. */
export function useOpenedView(resource: RecordResource): boolean {
  const { can } = useAuth();
  const mayRead = can({ resource: 'views', action: 'read' });
  const [parameters, setParameters] = useSearchParams();
  const views = useQuery({ ...viewsOf(resource), enabled: mayRead });
  const target = useMemo(
    () => (views.data ? completed(parameters, views.data) : null),
    [parameters, views.data],
  );
  useEffect(() => {
    if (target) setParameters(target, { replace: true });
  }, [target, setParameters]);
  const isWaiting = mayRead && needsViews(parameters) && views.isPending;
  return !isWaiting && target === null;
}
