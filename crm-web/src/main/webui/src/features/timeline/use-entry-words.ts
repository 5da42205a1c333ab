import { useTranslation } from 'react-i18next';
import { fieldsOf } from '@/shared/changes/api';
import { useChangeWords } from '@/shared/changes/use-change-words';
import { plainText } from '@/shared/mentions/mentions';
import type { Entry } from './api';

interface EntryWords {
  who: string;
  what: string;
  /** Behind it, quieter: the first words of the text, the other side, the new value. */
  about: string;
}

const ABOUT_LIMIT = 140;

/** An entry in one line, in the user's language. */
export function useEntryWords(): (entry: Entry, ownName: string) => EntryWords {
  const { t } = useTranslation('timeline');
  const words = useChangeWords();

  const changed = ({ change }: Entry): Pick<EntryWords, 'what' | 'about'> => {
    const fields = fieldsOf(change?.items ?? []);
    const whole = change?.items.find((item) => item.part === null);
    if (whole?.operation === 'insert') return { what: t('created'), about: '' };
    const [first, ...others] = fields;
    if (!first) return { what: t(`kind.${change?.kind ?? 'edit'}`), about: '' };
    const names = [...new Set([first, ...others].map(words.field))];
    return {
      what:
        names.length <= 2
          ? t('changedOnly', { field: names.join(', ') })
          : t('changed', { field: names.slice(0, 2).join(', '), count: names.length - 2 }),
      about: names.length === 1 ? words.after(first) : '',
    };
  };
  const told = (entry: Entry): Pick<EntryWords, 'what' | 'about'> => {
    if (entry.change) return changed(entry);
    if (entry.file) return { what: entry.file.name, about: '' };
    const text = entry.interaction?.body ?? entry.task?.description ?? '';
    const line = plainText(text).replaceAll(/\s+/g, ' ').trim();
    return { what: entry.title, about: line === entry.title ? '' : line.slice(0, ABOUT_LIMIT) };
  };

  return (entry, ownName) => {
    const { what, about } = told(entry);
    const name = entry.record.name;
    const isElsewhere = name !== null && name !== ownName && entry.type !== 'interaction';
    return {
      who: entry.actor?.name ?? t('system'),
      what: isElsewhere ? t('of', { what, name }) : what,
      about,
    };
  };
}
