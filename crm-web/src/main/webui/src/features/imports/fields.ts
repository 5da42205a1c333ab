import type { ImportResource } from './types';

/** What a column of a file may fill, in the order of the record's form. */
export const FIELDS: Record<ImportResource, string[]> = {
  organisations: [
    'name', 'type', 'category', 'email', 'phone', 'website', 'address', 'postalCode', 'city',
    'country', 'countryCode', 'domicile', 'language', 'lei', 'registrationNumber', 'siret',
    'aum', 'aumCurrency', 'aumAsOf', 'strategies', 'pipelineStage', 'potential',
    'potentialCurrency', 'probability', 'description', 'notes', 'tags', 'owner', 'active',
  ],
  people: [
    'firstName', 'lastName', 'fullName', 'email', 'personalEmail', 'otherEmails', 'phone',
    'mobile', 'personalPhone', 'jobTitle', 'role', 'organisation', 'countryCode', 'language',
    'linkedinUrl', 'notes', 'tags', 'owner', 'active', 'emailUnsubscribed',
  ],
}; // prettier-ignore

/** What rows may be recognised by, the strongest first. */
export const MATCH_KEYS: Record<ImportResource, string[]> = {
  organisations: ['registrationNumber', 'lei', 'siret', 'email', 'name'],
  people: ['email', 'phone', 'name'],
};

/** Fields that may come from several columns: their values are joined. */
const REPEATABLE = ['tags', 'strategies', 'otherEmails', 'notes'];

/** Fields that two or more columns claim, although they hold one value. */
export function claimedTwice(fields: (string | null)[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const field of fields) {
    if (field === null || REPEATABLE.includes(field)) continue;
    if (seen.has(field)) twice.add(field);
    seen.add(field);
  }
  return twice;
}
