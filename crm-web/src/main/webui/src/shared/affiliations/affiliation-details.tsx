import { useTranslation } from 'react-i18next';
import { useCustomFacts } from '../custom-fields/use-custom-facts';
import { useCustomWords } from '../custom-fields/use-custom-words';
import { labelOf } from '../i18n/label-of';
import { factOf, withFact } from '../records/fact-path';
import { isEmpty } from '../records/fact-value';
import { InlineCheck } from '../records/inline-check';
import { InlineField } from '../records/inline-field';
import type { Fact } from '../records/kinds';
import { LINK_FACTS } from './affiliation-facts';
import classes from './affiliations.module.css';
import type { Affiliation } from './api';
import { useAffiliationEdits } from './use-affiliation-edits';

interface Props {
  link: Affiliation;
  mayEdit: boolean;
}

/** Everything that the link says, edited in place. */
export function AffiliationDetails({ link, mayEdit }: Props) {
  const custom = useCustomFacts('affiliations', link);
  const { save } = useAffiliationEdits();
  const field = (fact: Fact) => {
    const Field = fact.kind === 'check' ? InlineCheck : InlineField;
    const change = (value: unknown) => save({ link, changes: withFact({}, fact.name, value) });
    return (
      <Field
        key={fact.name}
        fact={fact}
        record={link}
        onSave={mayEdit && !custom.kept.includes(fact) ? change : undefined}
      />
    );
  };
  return (
    <dl className={classes.details}>
      {[...LINK_FACTS, ...custom.filledIn, ...custom.kept].map(field)}
    </dl>
  );
}

/** The firm's own facts about the link in one line, while it is closed. */
export function AffiliationExtract({ link }: Pick<Props, 'link'>) {
  const { t } = useTranslation('shared');
  const custom = useCustomFacts('affiliations', link);
  const words = useCustomWords();
  const filled = [...custom.filledIn, ...custom.kept].filter(
    (fact) => !isEmpty(factOf(link, fact.name)),
  );
  if (filled.length === 0) return null;
  return (
    <ul className={classes.extract}>
      {filled.map((fact) => (
        <li key={fact.name}>
          <span className={classes.quiet}>{labelOf(t, fact)}</span>{' '}
          {words.value('affiliations', fact.name, factOf(link, fact.name))}
        </li>
      ))}
    </ul>
  );
}
