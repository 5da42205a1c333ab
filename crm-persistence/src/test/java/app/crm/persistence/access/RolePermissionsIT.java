package app.crm.persistence.access;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.core.Sql;
import app.crm.persistence.query.QueryRecords;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolePermissionsIT {

    private static final String LINE =
            "insert into role_permission (role_id, resource, action, scope) values (901, 'people', 'read', 'own')";

    private final QueryRecords records = new QueryRecords().withFirm();

    /** Two nodes that share the database. */
    private final CallerRepository here = callers();

    private final CallerRepository there = callers();

    @BeforeEach
    void bothKnowTheRole() {
        records.write("insert into role (id, name, display_name) values (902, 'other', 'Other')");
        assertThat(scopeOfAda(here)).isEqualTo(Scope.NONE);
        assertThat(scopeOfAda(there)).isEqualTo(Scope.NONE);
    }

    @Test
    void everyKindOfChangeHoldsAtOnceOnEveryNode() {
        records.write(LINE);
        assertKnown(Scope.OWN);
        records.write("update role_permission set scope = 'all', version = version + 1 where role_id = 901");
        assertKnown(Scope.ALL);
        records.write("update role_permission set role_id = 902,"
                + " action = 'manage', version = version + 1 where role_id = 901");
        assertKnown(Scope.NONE);
        records.write(LINE);
        assertKnown(Scope.OWN);
        records.write("delete from role_permission where role_id = 901");
        assertKnown(Scope.NONE);
    }

    @Test
    void aChangeThatIsRolledBackLeavesNothing() {
        records.write(LINE);
        records.inTransaction(() -> {
            records.database().first(Sql.of("""
                with opened as (insert into change_set (kind, summary) values ('edit', 'tried') returning id)
                select set_config('crm.change_set', id::text, true) as id from opened"""), row -> row.text("id"));
            records.database().update(Sql.of("update role_permission set scope = 'all', version = version + 1"));
            assertThat(scopeOfAda(here)).isEqualTo(Scope.ALL);
            records.database().onConnection(connection -> {
                connection.rollback();
                return null;
            });
            return null;
        });
        assertKnown(Scope.OWN);
    }

    @Test
    void aRoleMayGoWithItsLines() {
        records.write(LINE);
        records.write("update app_user set role_id = 902, version = version + 1", "delete from role where id = 901");
        assertThat(here.find(1).orElseThrow().role()).isEqualTo("other");
    }

    private void assertKnown(Scope scope) {
        assertThat(scopeOfAda(here)).isEqualTo(scope);
        assertThat(scopeOfAda(there)).isEqualTo(scope);
    }

    private CallerRepository callers() {
        return new CallerRepository(records.database(), new RolePermissions(records.database()));
    }

    private static Scope scopeOfAda(CallerRepository callers) {
        return callers.find(1)
                .orElseThrow()
                .permissions()
                .getOrDefault(PEOPLE, Map.of())
                .getOrDefault(READ, Scope.NONE);
    }
}
