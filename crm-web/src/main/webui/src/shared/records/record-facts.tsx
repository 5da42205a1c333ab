import { useTranslation } from 'react-i18next';
import { useAuth } from '../auth/auth-context';
import { useCustomFacts } from '../custom-fields/use-custom-facts';
import { ConflictDialog } from './conflict-dialog';
import classes from './facts.module.css';
import { InlineCheck } from './inline-check';
import { InlineField } from './inline-field';
import type { Fact, FactSection, ListedRecord, RecordKind } from './kinds';
import { useRecordPatch } from './use-record-patch';

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  record: T;
}

/** The key facts, edited in place. What lies in the trash can only be read. */
export function RecordFacts<T extends ListedRecord>({ kind, record }: Props<T>) {
  const { t } = useTranslation('shared');
  const { can } = useAuth();
  const patch = useRecordPatch(kind.resource, record);
  const isEditable =
    record.deletedAt === null && can({ resource: kind.resource, action: 'update' });
  const custom = useCustomFacts(kind.resource, record);
  const own: FactSection = {
    label: 'records:field.custom',
    facts: [...custom.filledIn, ...custom.kept],
  };
  const sections = own.facts.length > 0 ? [...kind.sections, own] : kind.sections;

  const field = (fact: Fact) => {
    const Field = fact.kind === 'check' ? InlineCheck : InlineField;
    const save = (value: unknown) => patch.save({ fact, value });
    return (
      <Field
        key={fact.name}
        fact={fact}
        record={record}
        onSave={isEditable && !custom.kept.includes(fact) ? save : undefined}
      />
    );
  };
  return (
    <>
      {sections.map((section, index) => (
        <section key={section.label ?? index} className={classes.section}>
          {section.label ? <h2 className={classes.heading}>{t(section.label)}</h2> : null}
          <dl className={classes.list}>{section.facts.map(field)}</dl>
        </section>
      ))}
      <ConflictDialog
        conflict={patch.conflict}
        onKeepTheirs={patch.closeConflict}
        onUseMine={(edit) => {
          patch.closeConflict();
          void patch.save(edit);
        }}
      />
    </>
  );
}
