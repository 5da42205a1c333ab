package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.generator.Quantities;
import app.crm.devkit.generator.RecordGenerator;
import app.crm.persistence.testing.TestSession;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The generator writes what the product's triggers and constraints accept, and the same again for the same seed. */
class GeneratedRecordsIT {

    private static final String CONTENT = """
            select md5(string_agg(concat_ws('|', p.first_name, p.last_name, p.email, p.phone, p.job_title, o.name, o.city),
                ',' order by p.id)) as value
            from person p left join affiliation a on a.person_id = p.id and a.is_primary
            left join organisation o on o.id = a.organisation_id""";

    private static final String ACTIVITIES = """
            select md5(string_agg(concat_ws('|', i.title, i.occurred_at, i.status, p.full_name), ',' order by i.id, p.id))
                || (select md5(string_agg(concat_ws('|', t.title, t.due_at, t.status), ',' order by t.id)) from task t)
                as value
            from interaction i left join interaction_person l on l.interaction_id = i.id
            left join person p on p.id = l.person_id""";

    @Test
    void theSameSeedMakesTheSameRecords() throws SQLException, IOException {
        DataSource one = SearchFixture.migrated();
        DataSource two = SearchFixture.migrated();
        DataSource other = SearchFixture.migrated();
        generate(one, 7);
        generate(two, 7);
        generate(other, 8);
        for (String content : List.of(CONTENT, ACTIVITIES)) {
            assertThat(text(one, content)).isEqualTo(text(two, content)).isNotEqualTo(text(other, content));
        }
    }

    @Test
    void generatedRecordsAreFoundCountedAndAddedToOthers() throws SQLException, IOException {
        DataSource source = SearchFixture.migrated();
        generate(source, 1);
        generate(source, 2);
        assertThat(text(source, "select count(*)::text as value from person")).isEqualTo("800");
        assertThat(text(source, "select sum(missing + orphaned)::text as value from search_completeness"))
                .isEqualTo("0");
        try (SearchFixture fixture = new SearchFixture(source)) {
            String name = text(source, "select full_name as value from person order by id limit 1");
            assertThat(fixture.titles(name)).contains(name);
            fixture.session().inChangeSet(() -> fixture.person("Ada", "Byron"));
            assertThat(fixture.titles("byron")).containsExactly("Ada Byron");
        }
    }

    private static void generate(DataSource source, long seed) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            new RecordGenerator(connection, seed, (kind, count) -> {}).generate(new Quantities(400, 60, 900, 50));
        }
    }

    private static String text(DataSource source, String query) {
        try (TestSession session = new TestSession(source)) {
            return session.text(query);
        }
    }
}
