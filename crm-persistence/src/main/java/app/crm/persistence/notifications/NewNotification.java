package app.crm.persistence.notifications;

import app.crm.persistence.access.ResourceType;

/**
 * A notification about to be stored.
 *
 * @param actorId whose deed it tells of; null for the product's own
 * @param facts JSON object of texts
 */
public record NewNotification(
        long userId, NotificationKind kind, ResourceType resource, long recordId, Long actorId, String facts) {}
