package app.crm.ejb.timeline;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.query.CountMode;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.timeline.EntryType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/**
 * A page of a timeline as it was asked for.
 *
 * @param types kinds of entries, separated by commas; null for all
 * @param before a day or a moment that the feed shall begin before, or null
 * @param at a day or a moment that the feed shall begin with, or null
 */
public record TimelineRequest(String types, String before, String at, int limit, String cursor) {

    /** Of all pages of the feed, not of this one. */
    String name() {
        return "types=" + types + "&before=" + before + "&at=" + at;
    }

    PageRequest page() {
        return new PageRequest(null, null, limit, cursor, CountMode.NONE);
    }

    Set<EntryType> wanted() {
        if (types == null) {
            return EnumSet.allOf(EntryType.class);
        }
        Set<EntryType> wanted = EnumSet.noneOf(EntryType.class);
        for (String code : types.split(",", -1)) {
            wanted.add(EntryType.ofCode(code.strip()).orElseThrow(TimelineRequest::unknownType));
        }
        return wanted;
    }

    /** The first moment that is too late for the feed; null where none is. A day is the caller's. */
    Instant end(ZoneId zone) {
        if (before != null && at != null) {
            throw new InvalidException("at", "one_of_both", "Give either before or at.");
        }
        if (before != null) {
            return isDay(before) ? day("before", before).atStartOfDay(zone).toInstant() : moment("before", before);
        }
        if (at == null) {
            return null;
        }
        return isDay(at)
                ? day("at", at).plusDays(1).atStartOfDay(zone).toInstant()
                : moment("at", at).plus(1, ChronoUnit.MICROS);
    }

    private static boolean isDay(String text) {
        return text.length() <= 10;
    }

    private static LocalDate day(String field, String text) {
        try {
            return storable(field, LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw unreadable(field);
        }
    }

    private static Instant moment(String field, String text) {
        try {
            Instant moment = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            storable(field, moment.atZone(ZoneId.of("UTC")).toLocalDate());
            return moment;
        } catch (DateTimeException unreadable) {
            throw unreadable(field);
        }
    }

    /** PostgreSQL knows fewer years than Java. */
    private static LocalDate storable(String field, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw unreadable(field);
        }
        return day;
    }

    private static InvalidException unreadable(String field) {
        return new InvalidException(
                field, "invalid_value", "Give a day such as 2026-03-01 or a moment such as 2026-03-01T09:30:00Z.");
    }

    private static InvalidException unknownType() {
        return new InvalidException("types", "invalid_value", "Give some of interaction, task, file, change, email.");
    }
}
