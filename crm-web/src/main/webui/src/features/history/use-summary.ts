import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '@/shared/changes/api';
import { useCustomWords } from '@/shared/custom-fields/use-custom-words';
import { useRecordWords } from '@/shared/records/use-record-words';

interface Summary {
  title: string;
  /** How many records of each kind; empty for a single one, whose name says it all. */
  figures: string;
}

/** The server's sentences about one record: «Edited the person Léa Martin». */
const ONE_RECORD =
  /^(?:Undo: )*(\w+) the (person|organisation|interaction|task|affiliation|tag|user|team|role) (.+)$/;

/** «Created the custom field people · tier» */
const CUSTOM_FIELD = /the custom field (\w+) · (\w+)/;

/** «Import of managers.csv» */
const FILE = /^(?:Undo: )*Import of (.+)$/;

/** What a change set did, in the user's language. */
export function useSummary(): (set: ChangeSet) => Summary {
  const { t } = useTranslation('history');
  const words = useRecordWords();
  const custom = useCustomWords();
  return (set) => {
    const resources = Object.entries(set.counts.resources).filter(([, count]) => count > 0);
    const total = resources.reduce((sum, [, count]) => sum + count, 0);
    const kind = t(set.undoes === null ? `kind.${set.kind}` : 'kind.undo');
    const [, , , name] = ONE_RECORD.exec(set.summary) ?? [];
    const figures = resources.map(([resource, count]) => words.count(resource, count)).join(', ');
    const [, file] = FILE.exec(set.summary) ?? [];
    if (file) return { title: t('titleOf', { kind, name: file }), figures };
    const [, resource, key] = CUSTOM_FIELD.exec(set.summary) ?? [];
    if (resource && key) {
      const field = custom.field(resource, `custom.${key}`) ?? key;
      return {
        title: t('titleOf', { kind, name: `${words.resource(resource)} · ${field}` }),
        figures,
      };
    }
    if (name && total <= 2) return { title: t('titleOf', { kind, name }), figures: '' };
    return { title: kind, figures };
  };
}
