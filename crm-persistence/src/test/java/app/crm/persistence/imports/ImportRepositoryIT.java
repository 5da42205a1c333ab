package app.crm.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.CursorSeal;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Viewpoint;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportRepositoryIT {

    private static final AccessPredicate ALL = AccessPredicate.unrestricted();

    private OneTransaction transaction;
    private ImportRepository imports;
    private long userId;
    private long importId;

    @BeforeEach
    void open() throws SQLException {
        transaction = OneTransaction.begin();
        transaction.changeSet("edit");
        imports = new ImportRepository(transaction.database());
        transaction.database().update(Sql.of("insert into role (name, display_name) values ('tester', 'Tester')"));
        userId = id("insert into app_user (email, full_name, role_id)"
                + " values ('ada@acme.fr', 'Ada', (select id from role where name = 'tester')) returning id");
        importId = imports.add(new NewImport(
                userId,
                null,
                ImportTarget.PEOPLE,
                new StoredFile("a.csv", "0".repeat(64), 12),
                "{}",
                "[]",
                "{}",
                "suggested",
                "{}",
                7L));
    }

    @AfterEach
    void close() throws SQLException {
        transaction.close();
    }

    @ParameterizedTest
    @CsvSource({
        "queued, RUNNING, false",
        "running, RUNNING, false",
        "cancelling, RUNNING, false",
        "cancelled, CANCELLED, true",
        "failed, FAILED, true",
    })
    void tellsWhereItsJobStandsAndMayRunAgainOnceThatIsOver(String jobStatus, ImportStatus status, boolean idle) {
        long job = job(jobStatus);
        assertThat(imports.start(importId, "{}", job)).isTrue();
        assertThat(imports.find(ALL, importId).orElseThrow().status()).isEqualTo(status);
        assertThat(listed(ALL, "status:" + status.code())).containsExactly(importId);
        assertThat(listed(ALL, "-status:" + status.code())).isEmpty();
        assertThat(imports.saveMapping(importId, "{\"a\": \"email\"}", "{}")).isEqualTo(idle);
    }

    @Test
    void theNewestComesFirstAndFiltersTell() {
        long later = imports.add(new NewImport(
                userId,
                null,
                ImportTarget.ORGANISATIONS,
                new StoredFile("firms.csv", "1", 12),
                "{}",
                "[]",
                "{}",
                "suggested",
                "{}",
                7L));
        assertThat(listed(ALL, null)).containsExactly(later, importId);
        assertThat(listed(ALL, "resource:organisations file:firms* status:analysed"))
                .containsExactly(later);
        assertThat(listed(ALL, "resource:people owner:" + userId)).containsExactly(importId);
        assertThat(listed(ALL, "resource:people owner:none")).isEmpty();
    }

    @Test
    void aRunningImportStartsNoSecondRun() {
        assertThat(imports.start(importId, "{}", job("running"))).isTrue();
        assertThat(imports.start(importId, "{}", job("queued"))).isFalse();
        imports.succeed(importId, "{\"rows\": 7}", 3L);
        StoredImport done = imports.find(ALL, importId).orElseThrow();
        assertThat(done.status()).isEqualTo(ImportStatus.SUCCEEDED);
        assertThat(done.changeSetId()).isEqualTo(3);
        assertThat(imports.start(importId, "{}", job("queued"))).isTrue();
        assertThat(imports.find(ALL, importId).orElseThrow().changeSetId()).isNull();
    }

    @Test
    void strangersSeeNothing() {
        AccessPredicate stranger = new AccessPredicate(Scope.TEAM, userId + 1, 1L);
        assertThat(imports.find(stranger, importId)).isEmpty();
        assertThat(listed(stranger, null)).isEmpty();
        AccessPredicate owner = new AccessPredicate(Scope.OWN, userId, null);
        assertThat(imports.find(owner, importId)).isPresent();
        assertThat(listed(owner, null)).containsExactly(importId);
        assertThat(imports.isFileNeeded("0".repeat(64))).isTrue();
        assertThat(imports.isFileNeeded("1".repeat(64))).isFalse();
    }

    private List<Long> listed(AccessPredicate access, String filter) {
        Viewpoint viewpoint = new Viewpoint(userId, null, ZoneOffset.UTC, Instant.now(), resource -> access);
        RecordPages pages = new RecordPages(transaction.database(), new CursorSeal("a secret of the test"));
        return pages.page(ImportCatalogue.IMPORTS, access, viewpoint, PageRequest.first(filter), ImportCatalogue.SHAPE)
                .map(StoredImport::id)
                .items();
    }

    private long job(String status) {
        String lease = status.equals("running") || status.equals("cancelling") ? "now()" : "null";
        return id("insert into job (kind, parameters, status, lease_until) values ('import', '{}', '" + status + "', "
                + lease + ") returning id");
    }

    private long id(String insert) {
        return transaction.database().first(Sql.of(insert), row -> row.id("id")).orElseThrow();
    }
}
