package app.crm.ejb.dashboard;

import java.time.LocalDate;
import java.util.List;

/** Interactions of the last weeks, the oldest first. Weeks begin on Monday, where the caller is. */
public record WeeklyActivity(List<Week> weeks) {

    /** @param to its Sunday */
    public record Week(LocalDate from, LocalDate to, long count, String filter, List<Kind> types) {}

    public record Kind(String type, long count, String filter) {}
}
