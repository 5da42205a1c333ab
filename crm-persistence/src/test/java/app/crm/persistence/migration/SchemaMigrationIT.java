package app.crm.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaMigrationIT {

    private final DataSource source = ScratchDatabase.create();
    private final Database database = new Database(source);

    @Test
    void refusesASchemaNewerThanTheReleaseAndLeavesItAlone() {
        SchemaMigration.migrate(source);
        database.update(Sql.of("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'crm', 1, true)"""));
        long before = historyRows();

        assertThatThrownBy(() -> SchemaMigration.migrate(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schema version 9999")
                .hasMessageContaining("restore a backup");
        assertThat(historyRows()).isEqualTo(before);
    }

    @Test
    void migratesWhereTheServerMadeItsTimerTableFirst() {
        database.update(Sql.of("create table jboss_ejb_timer (id text primary key)"));

        SchemaMigration.migrate(source);

        assertThat(database.first(Sql.of("select count(*) as people from person"), row -> row.id("people")))
                .contains(0L);
    }

    @Test
    void doesNothingTheSecondTime() {
        SchemaMigration.migrate(source);
        long before = historyRows();

        assertThatCode(() -> SchemaMigration.migrate(source)).doesNotThrowAnyException();
        assertThat(historyRows()).isEqualTo(before);
    }

    private long historyRows() {
        return database.first(Sql.of("select count(*) as steps from flyway_schema_history"), row -> row.id("steps"))
                .orElseThrow();
    }
}
