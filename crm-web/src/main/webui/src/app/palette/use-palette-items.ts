import { IconBookmark } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { useFeatures, type PaletteAction } from '@/shared/feature';
import { keyCaps } from '@/shared/keyboard/key-names';
import { addressOf } from '@/shared/views/address';
import { allViews } from '@/shared/views/api';
import { useNav } from '../shell/use-nav';

export interface PaletteItem {
  id: string;
  group: PaletteAction['group'];
  label: string;
  /** What tells it from others of that name. */
  hint?: string;
  icon: PaletteAction['icon'];
  keys: string[];
  to?: string;
  run?: () => void;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every typed word has to begin a word of the label or of its keywords. */
function matches(words: string, typed: string): boolean {
  const have = fold(words).split(/[\s'’-]+/);
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  return wanted.every((word) => have.some((candidate) => candidate.startsWith(word)));
}

/** Actions and places whose words begin with what was typed, in the order of the features. */
export function usePaletteItems(typed: string): PaletteItem[] {
  const { t } = useTranslation();
  const features = useFeatures();
  const nav = useNav();
  const { can } = useAuth();
  const mayReadViews = can({ resource: 'views', action: 'read' });
  const { data: views } = useQuery({
    ...allViews,
    enabled: mayReadViews && typed.trim() !== '',
  });
  return useMemo(() => {
    const actions = features
      .flatMap((feature) => feature.paletteActions ?? [])
      .filter((action) => can(action.requires));
    const items: (PaletteItem & { words: string })[] = [
      ...actions.map((action) => ({
        ...action,
        label: t(action.label),
        keys: keyCaps(action.shortcut ?? '').filter(Boolean),
        words: [t(action.label), ...(action.keywords ?? [])].join(' '),
      })),
      ...nav.map((entry) => ({
        id: `nav-${entry.to}`,
        group: entry.section === 'settings' ? ('settings' as const) : ('views' as const),
        label: t(entry.label),
        icon: entry.icon,
        keys: entry.goKey ? keyCaps(`g ${entry.goKey}`) : [],
        to: entry.to,
        words: t(entry.label),
      })),
      ...(views ?? []).map((view) => {
        const list = nav.find(({ to }) => to === `/${view.resource}`);
        const hint = list ? t(list.label) : undefined;
        return {
          id: `view-${view.id}`,
          group: 'views' as const,
          label: view.name,
          hint,
          icon: IconBookmark,
          keys: [],
          to: addressOf(view),
          words: `${view.name} ${hint ?? ''}`,
        };
      }),
    ];
    return items.filter((item) => matches(item.words, typed));
  }, [features, nav, can, t, typed, views]);
}
