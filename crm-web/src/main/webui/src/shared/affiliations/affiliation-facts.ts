import type { Fact } from '../records/kinds';

/** What a link says of the person's work there, besides what the firm has added. */
export const LINK_FACTS: Fact[] = [
  { name: 'jobTitle', label: 'records:field.jobTitle', kind: 'text', optional: true },
  { name: 'workEmail', label: 'records:field.workEmail', kind: 'email', optional: true },
  { name: 'workPhone', label: 'records:field.workPhone', kind: 'phone', optional: true },
  { name: 'startedOn', label: 'records:field.startedOn', kind: 'date', optional: true },
  { name: 'endedOn', label: 'records:field.endedOn', kind: 'date', optional: true },
];
