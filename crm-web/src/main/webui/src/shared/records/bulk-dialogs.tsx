import type { BulkAction } from '../bulk/api';
import { AssignDialog } from '../bulk/assign-dialog';
import { TagDialog } from '../bulk/tag-dialog';
import { TrashDialog } from '../bulk/trash-dialog';
import { UpdateDialog } from '../bulk/update-dialog';
import type { Selection } from '../selection/use-selection';
import { bulkFacts } from './bulk-facts';
import type { ListedRecord, RecordKind } from './kinds';

export type BulkKind = BulkAction;

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  opened: BulkKind | null;
  selection: Selection<T>;
  onClose: () => void;
}

export function BulkDialogs<T extends ListedRecord>({
  kind,
  opened,
  selection,
  onClose,
}: Props<T>) {
  const { sections, assigned } = bulkFacts(kind);
  const common = {
    resource: kind.resource,
    scope: selection.scope,
    onClose,
    onDone: ({ action }: { action: BulkAction }) => {
      onClose();
      // What is gone can't be worked on; and «all that match» are others now.
      if (action === 'delete' || action === 'restore' || selection.isAll) selection.clear();
    },
  };
  switch (opened) {
    case null:
      return null;
    case 'tag':
    case 'untag':
      return <TagDialog {...common} action={opened} />;
    case 'assign':
      return assigned ? <AssignDialog {...common} fact={assigned} /> : null;
    case 'update':
      return <UpdateDialog {...common} sections={sections} />;
    case 'delete':
    case 'restore':
      return <TrashDialog {...common} action={opened} />;
  }
}
