import { useAuth } from '@/shared/auth/auth-context';
import { useErrorText } from '@/shared/api/use-error-text';
import type { CustomField } from '@/shared/custom-fields/api';
import { toast } from '@/shared/ui/toast';
import { useOrderFields } from './api';
import classes from './customfields.module.css';
import type { OpenDialog } from './field-dialogs';
import { FieldRow } from './field-row';

interface Props {
  fields: CustomField[];
  onOpen: (dialog: OpenDialog) => void;
}

function swapped(fields: CustomField[], index: number, other: number): CustomField[] {
  const next = [...fields];
  const [a, b] = [next[index], next[other]];
  if (!a || !b) return fields;
  next[index] = b;
  next[other] = a;
  return next;
}

/** In the order in which record pages show them. */
export function FieldList({ fields, onOpen }: Props) {
  const { can } = useAuth();
  const errorText = useErrorText();
  const order = useOrderFields();
  const mayUpdate = can({ resource: 'custom-fields', action: 'update' });
  const move = (index: number, other: number) =>
    order.mutate(swapped(fields, index, other), {
      onError: (error) => toast(errorText(error), { tone: 'bad' }),
    });
  return (
    <ul className={classes.list} aria-busy={order.isPending}>
      {fields.map((field, index) => (
        <FieldRow
          key={field.id}
          field={field}
          onOpen={onOpen}
          onUp={mayUpdate && index > 0 ? () => move(index, index - 1) : undefined}
          onDown={mayUpdate && index < fields.length - 1 ? () => move(index, index + 1) : undefined}
        />
      ))}
    </ul>
  );
}
