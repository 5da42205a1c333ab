import { FactEditor } from '../records/fact-editor';
import { factOf, withFact } from '../records/fact-path';
import classes from './custom-fields.module.css';
import { useRequiredFacts } from './use-custom-facts';

/** Values by key, as they go into a new record's `custom`. */
export type CustomDraft = Record<string, unknown>;

interface Props {
  resource: string;
  value: CustomDraft;
  onChange: (value: CustomDraft) => void;
  errorOf: (field: string) => string | undefined;
}

/** What the firm wants of every new record, in forms of their own make. Nothing where it wants nothing. */
export function RequiredFields({ resource, value, onChange, errorOf }: Props) {
  const facts = useRequiredFacts(resource);
  if (facts.length === 0) return null;
  const record = { custom: value };
  return (
    <div className={classes.form}>
      {facts.map((fact) => (
        <FactEditor
          key={fact.name}
          fact={fact}
          label={fact.title}
          value={factOf(record, fact.name)}
          onChange={(next) => onChange(withFact(record, fact.name, next).custom)}
          error={errorOf(fact.name)}
          required
        />
      ))}
    </div>
  );
}
