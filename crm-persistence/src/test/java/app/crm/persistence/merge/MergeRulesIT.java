package app.crm.persistence.merge;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever in the schema refers to a record that can be merged has a rule, so that no merge leaves a link behind. */
class MergeRulesIT {

    private static final String FOREIGN_KEYS = """
            select k.table_name || '.' || k.column_name as value
            from information_schema.referential_constraints r
            join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                and k.constraint_schema = r.constraint_schema
            join information_schema.constraint_column_usage t on t.constraint_name = r.constraint_name
                and t.constraint_schema = r.constraint_schema
            where t.table_name in ('person', 'organisation')""";

    /** Partitions follow their table; those of files have foreign keys. */
    private static final String BY_NUMBER = """
            select distinct c.table_name as value from information_schema.columns c
            join pg_class t on t.relname = c.table_name and t.relkind in ('r', 'p') and not t.relispartition
            where c.table_schema = 'public' and c.data_type = 'bigint' and c.column_name in ('record_id', 'person_id',
                    'organisation_id', 'low_id', 'high_id')
              and not exists (
                select from information_schema.key_column_usage k
                join information_schema.referential_constraints r on r.constraint_name = k.constraint_name
                where k.table_name = c.table_name and k.column_name = c.column_name)""";

    private static DataSource source;

    private TestSession session;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        session = new TestSession(source);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void everyForeignKeyHasARule() {
        assertThat(found(FOREIGN_KEYS)).isEqualTo(LinkRules.byColumn().keySet());
    }

    @Test
    void everyTableThatNamesRecordsByNumberHasARule() {
        assertThat(found(BY_NUMBER))
                .isEqualTo(new TreeSet<>(LinkRules.byNumber().keySet()));
    }

    @Test
    void aNewReferenceWithoutARuleIsNoticed() {
        session.update("create table newsletter_reader (id bigint primary key, reader bigint references person (id))");
        session.update("create table newsletter_click (id bigint primary key, resource text, record_id bigint)");
        assertThat(found(FOREIGN_KEYS)).contains("newsletter_reader.reader");
        assertThat(found(BY_NUMBER)).contains("newsletter_click");
        session.rollback();
    }

    private Set<String> found(String sql) {
        return new TreeSet<>(session.database().list(app.crm.persistence.core.Sql.of(sql), row -> row.text("value")));
    }
}
