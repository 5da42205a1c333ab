import type { CustomField } from '@/shared/custom-fields/api';
import { FieldDialog } from './field-dialog';
import { PurgeDialog } from './purge-dialog';
import { RemoveDialog } from './remove-dialog';
import { RenameChoiceDialog } from './rename-choice-dialog';

export type OpenDialog =
  { kind: 'new' } | { kind: 'edit' | 'rename' | 'remove' | 'purge'; field: CustomField } | null;

interface Props {
  resource: string;
  dialog: OpenDialog;
  onClose: () => void;
}

export function FieldDialogs({ resource, dialog, onClose }: Props) {
  switch (dialog?.kind) {
    case 'new':
      return <FieldDialog resource={resource} field={null} onClose={onClose} />;
    case 'edit':
      return <FieldDialog resource={resource} field={dialog.field} onClose={onClose} />;
    case 'rename':
      return <RenameChoiceDialog field={dialog.field} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog field={dialog.field} onClose={onClose} />;
    case 'purge':
      return <PurgeDialog field={dialog.field} onClose={onClose} />;
    default:
      return null;
  }
}
