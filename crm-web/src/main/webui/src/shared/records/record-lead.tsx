import { useAuth } from '../auth/auth-context';
import { ConflictDialog } from './conflict-dialog';
import classes from './facts.module.css';
import { InlineField } from './inline-field';
import type { Fact, ListedRecord, RecordResource } from './kinds';
import { useRecordPatch } from './use-record-patch';

interface Props<T extends ListedRecord> {
  resource: RecordResource;
  record: T;
  fact: Fact;
  placeholder: string;
}

/** The text that a record is about, at the top of the centre, edited in place. */
export function RecordLead<T extends ListedRecord>(props: Props<T>) {
  const { resource, record, fact, placeholder } = props;
  const { can } = useAuth();
  const patch = useRecordPatch(resource, record);
  const isEditable = record.deletedAt === null && can({ resource, action: 'update' });
  return (
    <dl className={classes.list}>
      <InlineField
        fact={fact}
        record={record}
        block
        placeholder={isEditable ? placeholder : undefined}
        onSave={isEditable ? (value) => patch.save({ fact, value }) : undefined}
      />
      <ConflictDialog
        conflict={patch.conflict}
        onKeepTheirs={patch.closeConflict}
        onUseMine={(edit) => {
          patch.closeConflict();
          void patch.save(edit);
        }}
      />
    </dl>
  );
}
