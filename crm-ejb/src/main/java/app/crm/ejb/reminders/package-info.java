/**
 * Telling people in time: {@link app.crm.ejb.reminders.ReminderTimer} ticks on one node at a time and
 * {@link app.crm.ejb.reminders.Reminders} makes notifications of the moments that have come, each in the transaction that
 * notes it as fired.
 */
package app.crm.ejb.reminders;
