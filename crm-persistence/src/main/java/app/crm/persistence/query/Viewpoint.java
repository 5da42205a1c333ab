package app.crm.persistence.query;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Who asks, where and when: what {@code owner:me}, {@code created:today} and {@code updated:<30d} mean.
 *
 * @param teamId the caller's team, or null
 * @param zone the time zone in which the caller's days begin
 */
public record Viewpoint(long userId, Long teamId, ZoneId zone, Instant now) {

    Viewpoint at(Instant moment) {
        return new Viewpoint(userId, teamId, zone, moment);
    }
}
