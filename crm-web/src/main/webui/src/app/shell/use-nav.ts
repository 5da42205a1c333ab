import { useMemo } from 'react';
import { useAuth } from '@/shared/auth/auth-context';
import { useFeatures, type NavEntry } from '@/shared/feature';

/** The entries that the signed-in user may open. */
export function useNav(): NavEntry[] {
  const features = useFeatures();
  const { can } = useAuth();
  return useMemo(
    () => features.flatMap((feature) => feature.nav ?? []).filter((entry) => can(entry.requires)),
    [features, can],
  );
}
