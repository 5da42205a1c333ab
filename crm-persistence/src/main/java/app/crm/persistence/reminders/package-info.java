/**
 * Moments at which somebody is told of a task or an interaction. The triggers of V0016 keep them;
 * {@link app.crm.persistence.reminders.ReminderRepository} hands out those whose moment has come, each to one taker.
 */
package app.crm.persistence.reminders;
