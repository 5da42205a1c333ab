/**
 * What changed, for those who listen: {@link app.crm.persistence.events.EventRepository} reads the records of change sets and
 * which of them several callers reach, with the condition that guards every list.
 */
package app.crm.persistence.events;
