package app.crm.ear.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.crm.ejb.core.UnauthenticatedException;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.tags.TagService;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.DatabaseFailure;
import app.crm.persistence.core.Sql;
import app.crm.persistence.tags.TagFields;
import app.crm.persistence.tags.TagRepository;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What only the container can show: who may call what, and where a transaction begins and ends. */
@ArquillianTest
class ServicesIT {

    private static final long ADMIN = 1;

    @Inject
    TagRepository repository;

    @EJB
    TagService service;

    @Inject
    CurrentUser currentUser;

    @Inject
    Database database;

    @Inject
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive application() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "crm.ear")
                .importFrom(new File(System.getProperty("crm.ear")))
                .as(EnterpriseArchive.class);
        ear.getAsType(WebArchive.class, "crm-web.war").addClass(ServicesIT.class);
        return ear;
    }

    @Test
    void aRepositoryRefusesToWorkWithoutATransaction() {
        assertThrows(TransactionalException.class, () -> repository.find(1));
    }

    @Test
    void aServiceRefusesACallerWhoIsNobody() {
        Exception refused = assertThrows(Exception.class, () -> service.create(new TagFields("Nobody's", null, null)));

        assertTrue(
                refused instanceof UnauthenticatedException || refused.getCause() instanceof UnauthenticatedException,
                () -> "refused by " + refused);
        assertEquals(0, tagsNamed("Nobody's"));
    }

    @Test
    void aServiceCommitsByItselfAndWritesHistory() {
        currentUser.runAs(ADMIN, () -> service.create(new TagFields("Committed", null, null)));

        assertEquals(1, tagsNamed("Committed"));
        assertEquals(1, count(Sql.of("""
                        select count(*) from change_item i join tag t on t.id = i.row_id
                        where i.table_name = 'tag' and i.operation = 'insert' and t.name = ?\
                        """, "Committed")));
    }

    @Test
    void aServiceJoinsTheCallersTransactionAndIsRolledBackWithIt() throws Exception {
        transaction.begin();
        currentUser.runAs(ADMIN, () -> service.create(new TagFields("Rolled back", null, null)));
        transaction.rollback();

        assertEquals(0, tagsNamed("Rolled back"));
    }

    @Test
    void aWriteWithoutAChangeSetIsRefusedByTheDatabase() throws Exception {
        currentUser.runAs(ADMIN, () -> service.create(new TagFields("Guarded", null, null)));
        transaction.begin();
        try {
            assertThrows(
                    DatabaseFailure.class,
                    () -> database.update(Sql.of("update tag set colour = 'red' where name = ?", "Guarded")));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void timersLiveInTheDatabase() {
        assertTrue(count(Sql.of("select count(*) from jboss_ejb_timer")) > 0);
    }

    private long tagsNamed(String name) {
        return count(Sql.of("select count(*) from tag where name = ?", name));
    }

    private long count(Sql sql) {
        return database.first(sql, row -> row.id("count")).orElseThrow();
    }
}
