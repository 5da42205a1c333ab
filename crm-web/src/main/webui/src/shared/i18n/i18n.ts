import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'fr' | 'en';

export const LANGUAGES: { code: Language; name: string }[] = [
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
];

const STORED = 'crm-language';

/** Every folder's locales/<language>.json is a namespace of the folder's name. */
const files = import.meta.glob<{ default: Record<string, unknown> }>('/src/**/locales/*.json');

const loaders = new Map(
  Object.entries(files).map(([path, load]) => {
    const [, namespace, language] = /([^/]+)\/locales\/(\w+)\.json$/.exec(path) ?? [];
    return [`${language ?? ''}/${namespace ?? ''}`, load];
  }),
);

const namespaces = [...new Set([...loaders.keys()].map((key) => key.split('/')[1] ?? ''))];

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = loaders.get(`${language}/${namespace}`);
    if (!load) {
      done(new Error(`no words for ${language}/${namespace}`), null);
      return;
    }
    load().then(
      (words) => done(null, words.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

function isLanguage(code: string | null | undefined): code is Language {
  return code === 'fr' || code === 'en';
}

function preferred(): Language {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORED);
  } catch {
    // Storage may be forbidden: the browser's language decides.
  }
  if (isLanguage(stored)) return stored;
  return navigator.language.startsWith('fr') ? 'fr' : 'en';
}

/** Loads all words of one language before the first render: no key ever shows, nothing jumps. */
export async function startI18n(language: Language = preferred()): Promise<void> {
  i18next.on('languageChanged', (code) => {
    document.documentElement.lang = code;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: namespaces,
      defaultNS: 'shared',
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
}

export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Chosen for this visit only.
  }
  await i18next.changeLanguage(language);
}

/** Takes over the user's own language at sign-in unless this browser has a choice of its own. */
export async function followUserLanguage(language: string): Promise<void> {
  if (localStorage.getItem(STORED) === null && isLanguage(language)) {
    await i18next.changeLanguage(language);
  }
}
