package app.crm.persistence.query;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the matches of a list, exactly or as well as is cheap. */
final class MatchCounter {

    /** Up to so many matches are counted one by one, which takes a few milliseconds. */
    private static final int CHEAP = 10_000;
    /** Where the planner expects so many, counting up to {@link #CHEAP} first would be in vain. */
    private static final long SURELY_MANY = 20L * CHEAP;

    private static final Pattern PLANNED_ROWS = Pattern.compile(" rows=(\\d+)");

    private final Database database;

    MatchCounter(Database database) {
        this.database = database;
    }

    /** @param number null where nothing was counted */
    record Total(Long number, boolean exact) {

        static Total exactly(long number) {
            return new Total(number, true);
        }
    }

    Total count(FieldCatalogue catalogue, Sql where, CountMode mode) {
        return switch (mode) {
            case EXACT -> exactly(catalogue, where);
            case ESTIMATE -> estimate(catalogue, where);
            case NONE -> new Total(null, false);
        };
    }

    Total exactly(FieldCatalogue catalogue, Sql where) {
        return Total.exactly(number(Sql.of("select count(*) as number").then(from(catalogue, where))));
    }

    private Total estimate(FieldCatalogue catalogue, Sql where) {
        long planned = planned(catalogue, where);
        if (planned >= SURELY_MANY) {
            return new Total(planned, false);
        }
        Sql some = Sql.of("select count(*) as number from (select 1")
                .then(from(catalogue, where))
                .then("limit ?) as counted", CHEAP + 1);
        long counted = number(some);
        return counted <= CHEAP ? Total.exactly(counted) : new Total(Math.max(planned, counted), false);
    }

    private long planned(FieldCatalogue catalogue, Sql where) {
        Sql explain = Sql.of("explain select 1").then(from(catalogue, where));
        String plan = database.first(explain, row -> row.text("QUERY PLAN")).orElse("");
        Matcher rows = PLANNED_ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    private long number(Sql count) {
        return database.first(count, row -> row.number("number")).orElseThrow();
    }

    private static Sql from(FieldCatalogue catalogue, Sql where) {
        return Sql.of("from " + catalogue.table() + " " + catalogue.alias() + " where")
                .then(where);
    }
}
