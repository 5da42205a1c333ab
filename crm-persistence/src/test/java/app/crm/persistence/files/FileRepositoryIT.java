package app.crm.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.changesets.undo.Catalogue;
import app.crm.persistence.changesets.undo.UndoRepository;
import app.crm.persistence.core.DatabaseFailure;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on real PostgreSQL: their history is their record's, their bytes are counted, and undo finds them again. */
class FileRepositoryIT {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String HASH = "a".repeat(64);

    private static DataSource source;

    private TestSession session;
    private FileRepository files;
    private RecordKey ada;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        session = new TestSession(source);
        files = new FileRepository(session.database());
        session.inChangeSet(() -> ada = new RecordKey(
                ResourceType.PEOPLE,
                session.number("insert into person (first_name) values ('Ada') returning id as value")));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aFileIsFoundAgainAsItWasAdded() {
        FileDetails found = added("plan.pdf", HASH, 1200);

        assertThat(found.name()).isEqualTo("plan.pdf");
        assertThat(found.contentType()).isEqualTo("application/pdf");
        assertThat(found.resource()).isEqualTo("people");
        assertThat(found.recordId()).isEqualTo(ada.id());
        assertThat(found.createdAt()).isEqualTo(NOW);
        assertThat(found.version()).isZero();
    }

    @Test
    void theRecordSaysWhoReachesItsFiles() {
        AccessPredicate stranger = new AccessPredicate(Scope.TEAM, 99, 98L);
        assertThat(session.commit(() -> files.reaches(AccessPredicate.unrestricted(), ada)))
                .isTrue();
        assertThat(session.commit(() -> files.reaches(stranger, ada))).isFalse();

        session.inChangeSet(() ->
                session.update("update person set deleted_at = now(), version = version + 1 where id = ?", ada.id()));
        assertThat(session.commit(() -> files.reaches(AccessPredicate.unrestricted(), ada)))
                .isFalse();
    }

    @Test
    void changesOfAFileBelongToItsRecord() {
        FileDetails file = added("plan.pdf", HASH, 10);
        long renaming = session.inChangeSet(() -> files.rename(file, "plan 2.pdf", NOW));

        assertThat(session.text(
                        "select resource || ' ' || record_id as value from change_item where change_set_id = ?",
                        renaming))
                .isEqualTo("people " + ada.id());
        undo(renaming);
        assertThat(find(file).name()).isEqualTo("plan.pdf");
        assertThat(find(file).version()).isEqualTo(2);
    }

    @Test
    void aFileThatWentWithItsRecordComesBackWithIt() {
        FileDetails file = added("plan.pdf", HASH, 10);
        long deletion = session.inChangeSet(() -> session.update("delete from person where id = ?", ada.id()));
        assertThat(session.commit(() -> files.findUnscoped(file.id()))).isEmpty();

        undo(deletion);

        assertThat(find(file).name()).isEqualTo("plan.pdf");
    }

    @Test
    void bytesAreCountedHoweverFilesComeAndGo() {
        long before = used();
        FileDetails small = added("small.pdf", HASH, 10);
        FileDetails large = added("large.pdf", HASH, 1000);
        assertThat(used() - before).isEqualTo(1010);

        session.inChangeSet(() -> files.moveToTrash(large, NOW));
        assertThat(used() - before).isEqualTo(1010);
        long deletion = session.inChangeSet(() -> files.deletePermanently(large));
        assertThat(used() - before).isEqualTo(10);
        undo(deletion);
        assertThat(used() - before).isEqualTo(1010);
        session.inChangeSet(() -> session.update("delete from person where id = ?", small.recordId()));
        assertThat(used()).isEqualTo(before);
    }

    @Test
    void bytesAreNeededAsLongAsAnUndoCanAskForThem() {
        String never = "b".repeat(64);
        String deleted = "c".repeat(64);
        String imported = "d".repeat(64);
        FileDetails file = added("plan.pdf", deleted, 10);
        session.inChangeSet(() -> files.deletePermanently(file));
        session.inChangeSet(() -> {
            session.update("insert into role (name, display_name) values ('r', 'R'); "
                    + "insert into app_user (email, full_name, role_id) select 'a@b.fr', 'A', id from role");
            session.update("insert into import (owner_id, resource, file_name, file_hash, file_size, layout, columns, "
                    + "mapping) select id, 'people', 'x', '" + imported + "', 1, '{}', '[]', '{}' from app_user");
        });

        assertThat(session.commit(() -> files.unneeded(List.of(never, deleted, imported))))
                .containsExactly(never);
    }

    @Test
    void nobodyWritesPastTheHistory() {
        assertThatThrownBy(() -> session.inChangeSet(() -> session.update(
                        "insert into file (resource, record_id, name, content_type, size, sha256) "
                                + "values ('people', ?, 'a', 'b', 1, ?)",
                        ada.id(),
                        HASH)))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        refused -> assertThat(refused.sqlState()).isEqualTo("CR001"));
    }

    private FileDetails added(String name, String hash, long size) {
        long[] id = new long[1];
        session.inChangeSet(() -> id[0] = files.add(new NewFile(ada, name, "application/pdf", size, hash, null, NOW)));
        return session.commit(() -> files.findUnscoped(id[0]).orElseThrow());
    }

    private FileDetails find(FileDetails file) {
        return session.commit(() -> files.findUnscoped(file.id()).orElseThrow());
    }

    private long used() {
        return session.commit(files::lockUsedBytes);
    }

    private void undo(long changeSet) {
        session.commit(() -> {
            long undoing = session.openChangeSet(changeSet);
            UndoRepository undos = new UndoRepository(session.database(), new Catalogue(session.database()));
            assertThat(undos.undo(changeSet, undoing, (resource, action) -> AccessPredicate.unrestricted())
                            .reverted())
                    .isEqualTo(1);
            return undoing;
        });
    }
}
