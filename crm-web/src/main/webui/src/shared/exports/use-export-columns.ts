import { useQuery } from '@tanstack/react-query';
import { useCustomWords } from '../custom-fields/use-custom-words';
import { useRecordWords } from '../records/use-record-words';
import type { ListedRecord, RecordKind, RecordResource } from '../records/kinds';
import { offeredColumns } from './api';

export interface ExportColumn {
  name: string;
  label: string;
  group: 'own' | 'related' | 'custom';
}

/** What a list shows, called as the file's columns are. The first column always shows. */
export function shownColumns<T extends ListedRecord>(
  kind: RecordKind<T>,
  visible: string[],
): string[] {
  return kind.columns
    .filter((column, index) => index === 0 || visible.includes(column.id))
    .flatMap((column) => column.exportAs ?? [column.id]);
}

/** All that a file can hold, in the user's words. */
export function useExportColumns(resource: RecordResource) {
  const words = useRecordWords();
  const custom = useCustomWords();
  const label = (name: string) => {
    const known = custom.field(resource, name) ?? words.field(name);
    if (known !== name) return known;
    return name
      .replace(/^custom\./, '')
      .split('.')
      .map(words.field)
      .join(' · ');
  };
  const query = useQuery(offeredColumns(resource));
  const columns = (query.data ?? []).map(({ name, related, custom }): ExportColumn => ({
    name,
    label: label(name),
    group: custom ? 'custom' : related ? 'related' : 'own',
  }));
  return { columns, isPending: query.isPending, error: query.error };
}
