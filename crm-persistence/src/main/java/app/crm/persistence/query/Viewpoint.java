package app.crm.persistence.query;

import app.crm.persistence.access.ReadAccess;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Who asks, where and when: what {@code owner:me}, {@code created:today} and {@code updated:<30d} mean.
 *
 * @param teamId the caller's team, or null
 * @param zone the time zone in which the caller's days begin
 * @param access what the caller may read: a filter must not tell of links to records that are hidden from them
 */
public record Viewpoint(long userId, Long teamId, ZoneId zone, Instant now, ReadAccess access) {

    Viewpoint at(Instant moment) {
        return new Viewpoint(userId, teamId, zone, moment, access);
    }
}
