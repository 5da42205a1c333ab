package app.crm.persistence.notifications;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What a notification tells, and the facts by which the page words it. Instants are ISO-8601 in UTC. */
public enum NotificationKind {
    /** Somebody gave the user a record. */
    ASSIGNED(true, "title"),
    /** Somebody named the user in a text of the record. */
    MENTIONED(true, "title"),
    /** A task of the user is due. */
    TASK_DUE(true, "title", "dueAt"),
    /** The moment has come that the user wanted to be reminded at. */
    REMINDER(true, "title", "at"),
    /** A job of the user ended; {@code status} says how, {@code name} what it worked on. */
    JOB_FINISHED(false, "kind", "status"),
    /** The user took over {@code count} records of the user {@code from}. */
    HANDOVER(false, "from", "count"),
    /** Somebody gave the user {@code count} records of the kind {@code resource} at once. */
    BULK_ASSIGNED(false, "resource", "count");

    private final boolean aboutRecord;
    private final Set<String> facts;

    NotificationKind(boolean aboutRecord, String... facts) {
        this.aboutRecord = aboutRecord;
        this.facts = Set.of(facts);
    }

    /** Whether it tells of a record of the firm: then only to somebody who may read that record. */
    public boolean isAboutRecord() {
        return aboutRecord;
    }

    /** Whether it tells of somebody else's deed: nobody is told of their own. */
    public boolean tellsOfOthers() {
        return this == ASSIGNED || this == MENTIONED || this == HANDOVER || this == BULK_ASSIGNED;
    }

    /** The facts without which the page has no words for it; there may be more. */
    public Set<String> facts() {
        return facts;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of the code, as stored; an unknown code is a programming error. */
    public static NotificationKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
