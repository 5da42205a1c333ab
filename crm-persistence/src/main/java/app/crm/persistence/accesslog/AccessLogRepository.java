package app.crm.persistence.accesslog;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds to the access log, and forgets whole months of it. */
@Repository
public class AccessLogRepository {

    /** Months whose partition is known to exist, so that it is made sure of once and not for each row. */
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

    @Inject
    Database database;

    protected AccessLogRepository() {}

    public AccessLogRepository(Database database) {
        this.database = database;
    }

    public void add(List<NewAccess> accesses) {
        accesses.stream().map(access -> month(access.at())).distinct().forEach(this::makeRoom);
        database.update(Sql.of(
                """
                insert into access_log (at, user_id, action, resource, record_id, filter, row_count, request_id)
                select * from unnest(?::timestamptz[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                    ?::bigint[], ?::text[])""",
                texts(accesses, NewAccess::at),
                texts(accesses, NewAccess::userId),
                texts(accesses, access -> access.action().code()),
                texts(accesses, access -> access.resource().path()),
                texts(accesses, NewAccess::recordId),
                texts(accesses, NewAccess::filter),
                texts(accesses, NewAccess::rowCount),
                texts(accesses, NewAccess::requestId)));
    }

    /** Drops the months that ended before the day; returns how many. */
    public int forgetBefore(LocalDate day) {
        months.clear();
        return database.first(Sql.of("select access_log_forget(?) as months", day), row -> row.integer("months"))
                .orElseThrow();
    }

    private void makeRoom(YearMonth month) {
        if (!months.contains(month)) {
            database.list(Sql.of("select access_log_month(?)::text as made", month.atDay(1)), row -> row.text("made"));
            months.add(month);
        }
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** One array per column; values as text, which PostgreSQL casts, because arrays with nulls have no other type. */
    private static List<String> texts(List<NewAccess> accesses, Function<NewAccess, Object> column) {
        return accesses.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .collect(Collectors.toList());
    }
}
