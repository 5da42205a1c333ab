import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import type { PaletteHit, PaletteSearch } from '@/shared/feature';
import { pathOf, suggestions, type Hit } from './api';
import { recentHits, rememberHit } from './recent';

const DEBOUNCE_MS = 120;

/** Records for the command palette: those found, or before anything is typed the ones opened last. */
export const usePaletteSearch: PaletteSearch = (typed) => {
  const { t } = useTranslation('search');
  const { user } = useAuth();
  const wanted = typed.trim();
  const [text] = useDebouncedValue(wanted, DEBOUNCE_MS);
  const query = useQuery(suggestions(wanted === '' ? '' : text));
  const onChoose = (hit: PaletteHit) => rememberHit(user.id, hit);

  if (wanted === '') return { hits: recentHits(user.id), isLoading: false, onChoose };
  const found = (query.data?.hits ?? []).map((hit) => paletteHit(hit, t('corrected')));
  const all: PaletteHit = {
    key: 'search-all',
    resource: 'search',
    title: t('seeAll', { text: wanted }),
    to: `/search?q=${encodeURIComponent(wanted)}`,
  };
  const isLoading = query.isFetching || text !== wanted;
  return { hits: found.length > 0 ? [...found, all] : [], isLoading, error: query.error, onChoose };
};

function paletteHit(hit: Hit, corrected: string): PaletteHit {
  const subtitle = [hit.matched.stage === 'fuzzy' ? corrected : null, hit.subtitle]
    .filter(Boolean)
    .join(' · ');
  return {
    key: `${hit.type}-${hit.id}`,
    resource: hit.type,
    title: hit.title,
    subtitle: subtitle === '' ? undefined : subtitle,
    to: pathOf(hit),
  };
}
