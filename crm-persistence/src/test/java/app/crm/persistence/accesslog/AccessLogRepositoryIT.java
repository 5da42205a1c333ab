package app.crm.persistence.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The access log grows by months, forgets by months and changes in no other way. */
class AccessLogRepositoryIT {

    private TestSession session;
    private AccessLogRepository log;

    @BeforeEach
    void open() {
        var source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
        session = new TestSession(source);
        log = new AccessLogRepository(session.database());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void entriesOfDifferentMonthsAreWrittenTogether() {
        add(read("2026-01-31T23:59:59.999Z", 1), export("2026-02-01T00:00:00Z"), read("2026-02-28T12:00:00Z", 2));

        assertThat(session.number("select count(*) as value from access_log")).isEqualTo(3);
        assertThat(session.number("select count(*) as value from access_log_2026_02"))
                .isEqualTo(2);
        assertThat(session.text("select row_count::text || filter as value from access_log where action = 'export'"))
                .isEqualTo("7owner:me");
        assertThat(session.number("select count(*) as value from access_log where user_id is null"))
                .isEqualTo(1);
    }

    @Test
    void monthsThatEndedAreForgottenAndOthersAreNot() {
        add(read("2025-12-31T12:00:00Z", 1), read("2026-01-31T12:00:00Z", 1), read("2026-02-01T12:00:00Z", 1));

        assertThat(session.commit(() -> log.forgetBefore(LocalDate.parse("2026-02-01"))))
                .isEqualTo(2);

        assertThat(session.number("select count(*) as value from access_log")).isEqualTo(1);
        add(read("2026-01-31T12:00:00Z", 1));
        assertThat(session.number("select count(*) as value from access_log")).isEqualTo(2);
    }

    @Test
    void nobodyChangesOrDeletesAnEntry() {
        add(read("2026-01-31T12:00:00Z", 1));

        assertThat(session.attempt(() -> session.update("update access_log set user_id = 9")))
                .isFalse();
        assertThat(session.attempt(() -> session.update("delete from access_log")))
                .isFalse();
        assertThat(session.attempt(() -> session.update("truncate access_log"))).isFalse();
    }

    private void add(NewAccess... accesses) {
        session.commit(() -> {
            log.add(List.of(accesses));
            return null;
        });
    }

    private static NewAccess read(String at, long userId) {
        return new NewAccess(Instant.parse(at), userId, AccessAction.READ, ResourceType.PEOPLE, 5L, null, null, "r1");
    }

    private static NewAccess export(String at) {
        return new NewAccess(
                Instant.parse(at), null, AccessAction.EXPORT, ResourceType.PEOPLE, null, "owner:me", 7L, null);
    }
}
