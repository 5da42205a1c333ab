/**
 * What the product tells a user. {@link app.crm.persistence.notifications.NotificationRepository} keeps the notifications;
 * a reader sees the facts of one only while they may see the record that it speaks of.
 */
package app.crm.persistence.notifications;
