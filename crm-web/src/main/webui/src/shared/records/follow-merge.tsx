import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { toast } from '../ui/toast';
import { recordPath, type RecordResource } from './kinds';

interface Props {
  resource: RecordResource;
  /** The record that the address is about. */
  from: number;
  /** The one that took it in. */
  into: number;
}

/** An old address leads on to the survivor, and says why another record shows than the one asked for. */
export function FollowMerge({ resource, from, into }: Props) {
  const { t } = useTranslation('shared');
  const { search } = useLocation();
  useEffect(() => {
    toast(t(`record.merged.${resource}`), { id: `merged-${resource}-${from}` });
  }, [t, resource, from]);
  return <Navigate to={{ pathname: recordPath(resource, into), search }} replace />;
}
