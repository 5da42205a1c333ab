/**
 * Merging people and organisations: {@link app.crm.persistence.merge.MergeRepository} moves everything that refers to
 * the merged records to the one that stays. What refers to them and what becomes of it stands in one place,
 * {@link app.crm.persistence.merge.LinkRules}; a test compares it with the schema.
 */
package app.crm.persistence.merge;
