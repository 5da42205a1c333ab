import type { RecordTabProps } from '@/shared/feature';
import { FilesPanel } from '@/shared/files/files-panel';

/** The files tab of a record's page. */
export function RecordFiles(props: RecordTabProps) {
  return <FilesPanel {...props} />;
}
