/**
 * What happened between the firm and the people and organisations it knows: calls, meetings, notes.
 * {@link app.crm.persistence.interactions.InteractionRepository} is the way in,
 * {@link app.crm.persistence.interactions.InteractionLinks} holds whom an interaction concerns. A link to a record that
 * the reader may not see is neither shown nor counted nor touched by their writes. Triggers keep
 * {@code last_activity_at} of people and organisations true.
 */
package app.crm.persistence.interactions;
