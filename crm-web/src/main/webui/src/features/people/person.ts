import type { Reference } from '@/shared/api/page';
import type { ListedRecord } from '@/shared/records/kinds';

export interface PersonOrganisation {
  id: number;
  affiliationId: number;
  name: string;
  role: string;
  primary: boolean;
  jobTitle: string | null;
}

export interface Person extends ListedRecord {
  firstName: string | null;
  lastName: string | null;
  fullName: string | null;
  email: string | null;
  personalEmail: string | null;
  otherEmails: string[];
  phone: string | null;
  phoneTyped: string | null;
  mobile: string | null;
  mobileTyped: string | null;
  jobTitle: string | null;
  countryCode: string | null;
  language: string | null;
  linkedinUrl: string | null;
  notes: string | null;
  owner: Reference | null;
  tags: string[];
  organisations: PersonOrganisation[];
  active: boolean;
  emailUnsubscribed: boolean;
  lastActivityAt: string | null;
}

/** People known by their address only are called by it. */
export function personName(person: Person): string {
  return person.fullName ?? person.email ?? `#${person.id}`;
}
