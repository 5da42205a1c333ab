/**
 * What is to be done, by whom and until when. {@link app.crm.persistence.tasks.TaskRepository} is the way in;
 * {@link app.crm.persistence.tasks.CalendarFeedRepository} keeps the secret addresses under which calendars read tasks.
 */
package app.crm.persistence.tasks;
