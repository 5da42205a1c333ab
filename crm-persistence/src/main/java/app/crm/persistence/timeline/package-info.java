/**
 * The timeline of a person or an organisation: interactions, tasks, files and changes in one feed, the newest first.
 * {@link app.crm.persistence.timeline.TimelineRepository} finds which entries a page holds by merging a short range of
 * each kind's index; what the entries say is read afterwards, for those of the page alone.
 */
package app.crm.persistence.timeline;
