/**
 * What happened with a person or an organisation, in one feed, the newest first:
 * {@link app.crm.ejb.timeline.TimelineService}. Each entry is one that the caller could also read by itself.
 */
package app.crm.ejb.timeline;
