import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { querySorts } from '../query/fields-api';
import { factOf } from '../records/fact-path';
import type { ListedRecord, RecordKind } from '../records/kinds';
import type { DataColumn } from '../ui/table/columns';
import type { CustomField, CustomFieldType } from './api';
import { CustomCell } from './custom-cell';
import { customFact } from './facts';
import { useCustomFields, useLabelText } from './use-custom-fields';
import { useCustomWords } from './use-custom-words';

const NUMERIC = new Set<CustomFieldType>(['number', 'money']);
const WIDE = new Set<CustomFieldType>(['text', 'url', 'multi-choice']);

/** The firm's own fields as columns of a list; the server's name is the column's. */

export function useCustomColumns<T extends ListedRecord>(resource: string) {
  const { fields, isKnown } = useCustomFields(resource);
  const { data: sorts } = useQuery({ ...querySorts(resource), enabled: fields.length > 0 });
  const labelText = useLabelText();
  const words = useCustomWords();
  const columns = useMemo(() => {
    const column = (field: CustomField): DataColumn<T> => {
      const fact = customFact(field, labelText);
      return {
        id: fact.name,
        label: fact.label,
        title: fact.title,
        width: WIDE.has(field.type) ? 'wide' : 'normal',
        numeric: NUMERIC.has(field.type),
        sortKey: sorts?.includes(fact.name) ? fact.name : undefined,
        cell: (row) => <CustomCell fact={fact} value={factOf(row, fact.name)} />,
        text: (row) => words.value(resource, fact.name, factOf(row, fact.name)) ?? '',
      };
    };
    return fields.map(column);
  }, [fields, labelText, resource, sorts, words]);
  return { columns, isKnown };
}

/** The kind with the firm's own columns behind those that the product ships. */
export function useListedKind<T extends ListedRecord>(kind: RecordKind<T>) {
  const { columns, isKnown } = useCustomColumns<T>(kind.resource);
  const listed = useMemo(
    () => (columns.length === 0 ? kind : { ...kind, columns: [...kind.columns, ...columns] }),
    [kind, columns],
  );
  return { kind: listed, isKnown };
}
