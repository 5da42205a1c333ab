/**
 * What users are told. {@link app.crm.ejb.notifications.Notifications#notify} stores a notification in the transaction of
 * whatever it tells of, so that both happen or neither;
 * {@link app.crm.ejb.notifications.NotificationService} shows users their own. After the commit
 * {@link app.crm.ejb.notifications.NotificationStored} tells who listens.
 */
package app.crm.ejb.notifications;
