import { IconChecklist, IconFile, IconMessages, IconSearch, type Icon } from '@tabler/icons-react';
import { OrganisationAvatar, PersonAvatar } from '../ui/avatar';
import type { SymbolProps } from './kinds';
import { RecordSign } from './record-sign';

interface Props extends Pick<SymbolProps<never>, 'size'> {
  /** As the search names it. */
  type: string;
  name: string;
}

const SIGNS: Record<string, Icon | undefined> = {
  interaction: IconMessages,
  task: IconChecklist,
  file: IconFile,
};

/** What stands before a record that a search has found. */
export function HitSign({ type, name, size }: Props) {
  if (type === 'person') return <PersonAvatar name={name} size={size} />;
  if (type === 'organisation') return <OrganisationAvatar name={name} size={size} />;
  return <RecordSign icon={SIGNS[type] ?? IconSearch} size={size} />;
}
