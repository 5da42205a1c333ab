package app.crm.ejb.notifications;

import java.util.List;

/**
 * Which notifications to mark, and how.
 *
 * @param read true for read, false for unread
 * @param ids these; null where all are meant
 * @param upTo all up to this id, the newest that the user saw; null where ids are given
 */
public record NotificationMarks(Boolean read, List<Long> ids, Long upTo) {}
