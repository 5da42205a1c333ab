import { useQuery } from '@tanstack/react-query';
import type { RecordResource } from '@/shared/records/kinds';
import { recordQuery } from '@/shared/records/records-api';

interface Named {
  fullName?: string | null;
  name?: string;
  email?: string | null;
}

/** What the record of the page is called; the page has it already. */
export function useRecordName(resource: RecordResource, id: number): string {
  const { data } = useQuery(recordQuery<Named>(resource, id));
  return data?.name ?? data?.fullName ?? data?.email ?? '';
}
