import type { Reference } from '@/shared/api/page';
import type { ListedRecord } from '@/shared/records/kinds';

interface Amount {
  amount: string | null;
  currency: string | null;
}

export interface Organisation extends ListedRecord {
  name: string;
  type: string;
  category: string | null;
  email: string | null;
  phone: string | null;
  phoneTyped: string | null;
  website: string | null;
  address: string | null;
  city: string | null;
  postalCode: string | null;
  countryCode: string | null;
  language: string | null;
  description: string | null;
  notes: string | null;
  owner: Reference | null;
  active: boolean;
  lei: string | null;
  registrationNumber: string | null;
  siret: string | null;
  aum: (Amount & { asOf: string | null }) | null;
  strategies: string[];
  tags: string[];
  pipelineStage: string;
  potential: Amount | null;
  probability: number | null;
  lastActivityAt: string | null;
  peopleCount: number;
}

export const TYPES = ['investor', 'client', 'supplier', 'distributor', 'issuer', 'other'];

export const CATEGORIES = [
  'institution',
  'wholesale',
  'asset_manager',
  'wealth_adviser',
  'startup',
  'corporation',
  'other',
];

export const STAGES = [
  'lead',
  'qualified',
  'prospect',
  'qualification',
  'proposal',
  'negotiation',
  'won',
  'lost',
  'inactive',
];

/** Where a relationship stands, as a colour. */
export const STAGE_COLOURS: Record<string, string> = {
  lead: 'grey',
  qualified: 'blue',
  prospect: 'blue',
  qualification: 'indigo',
  proposal: 'purple',
  negotiation: 'orange',
  won: 'green',
  lost: 'red',
  inactive: 'grey',
};
