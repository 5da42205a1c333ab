package app.crm.persistence.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.BadFilter;
import app.crm.persistence.query.BadQuery;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.QueryRecords;
import app.crm.persistence.query.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportIT {

    private static final List<String> NASTY = List.of(
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@x",
            "\tTab",
            "\rReturn",
            "'=1",
            "''+x",
            "'tis",
            "a,b;c|d",
            "\"q\"",
            "two\nlines",
            "+33142345678",
            "-12.5",
            "\uff1d1",
            "\\.",
            "\\N",
            "é🦆",
            "NULL",
            " lead");

    private static QueryRecords records;
    private static ExportRepository exports;

    @BeforeAll
    static void prepare() {
        records = new QueryRecords().withFirm().withPeople().withOrganisations();
        exports = new ExportRepository(records.database(), records.pages());
        StringBuilder values = new StringBuilder();
        for (int index = 0; index < NASTY.size(); index++) {
            values.append(index == 0 ? "" : ", ")
                    .append("(")
                    .append(100 + index)
                    .append(", '");
            values.append(NASTY.get(index).replace("'", "''")).append("', 'Nasty')");
        }
        records.write("insert into person (id, job_title, last_name) values " + values);
    }

    private static String csv(
            FieldCatalogue catalogue, AccessPredicate access, String filter, String columns, CsvFormat format) {
        Selection selection = new Selection(catalogue, access, QueryRecords.ADA, filter);
        Export export = exports.prepare(selection, resource -> access, columns, null, ExportFormat.csv(format));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        long rows = records.inTransaction(() -> {
            exports.beginSnapshot();
            assertThat(exports.count(export)).isGreaterThanOrEqualTo(0);
            return exports.write(export, file);
        });
        assertThat(rows).isEqualTo(records.pages().count(selection));
        return file.toString(StandardCharsets.UTF_8);
    }

    private static String people(String filter, String columns) {
        return csv(FieldCatalogues.PEOPLE, QueryRecords.ALL, filter, columns, new CsvFormat(',', false));
    }

    @Test
    void writesTheColumnsAskedForInTheirOrder() {
        assertThat(people("id:1,2,3", "lastName,id,organisation.name,owner.email,tags,phone"))
                .isEqualTo("""
                        lastName,id,organisation.name,owner.email,tags,phone
                        Dupont,1,Acme,ada@firm.test,VIP; Été 50%,+33142345678
                        de la Tour,2,Société Générale,bob@firm.test,old,
                        Martin,3,,,,
                        """);
    }

    @Test
    void writesEverythingOfBothResources() {
        assertThat(people("id:1", null).lines().toList().get(0)).startsWith("id,firstName,lastName,fullName,email,");
        String organisations =
                csv(FieldCatalogues.ORGANISATIONS, QueryRecords.ALL, "id:11,12", null, new CsvFormat(';', true));
        assertThat(organisations)
                .startsWith("\ufeffid;name;type;")
                .contains("2500000000.00;EUR;2026-01-31")
                .contains("Dette privée");
        assertThat(csv(
                        FieldCatalogues.ORGANISATIONS,
                        QueryRecords.ALL,
                        "id:12",
                        "id,parent.name",
                        new CsvFormat('\t', false)))
                .isEqualTo("id\tparent.name\n12\tBanque Été\n");
    }

    /** PostgreSQL neutralises as Java does, and what is read back is what was stored. */
    @Test
    void neutralisesFormulas() {
        for (int index = 0; index < NASTY.size(); index++) {
            String text = NASTY.get(index);
            String file = people("id:" + (100 + index), "jobTitle");
            String cell = file.substring("jobTitle\n".length(), file.length() - 1);
            if (cell.startsWith("\"")) {
                cell = cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
            }
            assertThat(cell).isEqualTo(SpreadsheetCell.neutralise(text));
            assertThat(SpreadsheetCell.restore(cell)).isEqualTo(text);
        }
    }

    /** Every kind of value travels into COPY. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elodie",
                "\"elodie dupont\"",
                "name:\"Élodie Dupont\"",
                "tag:\"été 50%\"",
                "email:*@acme.fr",
                "id:1,2,3",
                "updated:<30d",
                "created:2026-01",
                "owner:me",
                "owner:none",
                "country:FR",
                "phone:+33142345678",
                "job:\"50% analyst_x\"",
                "-tag:old",
                "in:trash",
                "NOT (owner:me OR no:phone)",
                "email:zoe@one.test",
                "job:\"'; drop table person; --\"",
                "job:\"\\\\\"",
                "name:\"$1\"",
                "org:soc*"
            })
    void sameTextSameRecords(String filter) {
        List<Long> ids = records.ids(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, filter);
        List<Long> written =
                people(filter, "id").lines().skip(1).map(Long::valueOf).toList();
        assertThat(written).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aum:>1e9", "aumAsOf:2026-01-31", "strategy:\"dette privee\"", "probability:0,50", "type:client"
            })
    void sameTextSameOrganisations(String filter) {
        List<Long> ids = records.ids(FieldCatalogues.ORGANISATIONS, QueryRecords.ALL, QueryRecords.ADA, filter);
        String file = csv(FieldCatalogues.ORGANISATIONS, QueryRecords.ALL, filter, "id", new CsvFormat('|', false));
        assertThat(file.lines().skip(1).map(Long::valueOf).toList())
                .isEqualTo(ids)
                .isNotEmpty();
    }

    @Test
    void showsOnlyWhatTheCallerReaches() {
        AccessPredicate own = new AccessPredicate(Scope.OWN, 1, 1L);
        assertThat(csv(FieldCatalogues.PEOPLE, own, null, "id,organisation.name", new CsvFormat(',', false)))
                .as("own people; their company belongs to nobody, so its name stays out")
                .isEqualTo("id,organisation.name\n1,\n4,\n");
    }

    @Test
    void allRowsComeFromOneSnapshot() {
        Selection selection =
                new Selection(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, "job:\"late comer\"");
        Export export = exports.prepare(
                selection, resource -> QueryRecords.ALL, "id", null, ExportFormat.csv(new CsvFormat(',', false)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        long written = records.inTransaction(() -> {
            exports.beginSnapshot();
            assertThat(exports.count(export)).isZero();
            records.write("insert into person (id, last_name, job_title) values (999, 'Late', 'Late comer')");
            return exports.write(export, file);
        });
        assertThat(written).isZero();
        assertThat(records.pages().count(selection)).isEqualTo(1);
        records.write("delete from person where id = 999");
    }

    @Test
    void aBrokenStreamIsAFailure() {
        Selection selection = new Selection(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, null);
        Export export = exports.prepare(
                selection, resource -> QueryRecords.ALL, null, null, ExportFormat.csv(new CsvFormat(',', false)));
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int data) throws IOException {
                throw new IOException("the reader went away");
            }
        };
        assertThatThrownBy(() -> records.inTransaction(() -> exports.write(export, closed)))
                .hasStackTraceContaining("the reader went away");
        assertThat(records.database().list(Sql.of("select 1 as one"), row -> row.integer("one")))
                .containsExactly(1);
    }

    @Test
    void refusesWishesThatCannotBe() {
        Selection all = new Selection(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, null);
        ExportFormat comma = ExportFormat.csv(new CsvFormat(',', false));
        for (String columns : List.of("nonsense", "id,", "p.id", "id,id;drop")) {
            assertThatThrownBy(() -> exports.prepare(all, resource -> QueryRecords.ALL, columns, null, comma))
                    .isInstanceOfSatisfying(
                            BadQuery.class, bad -> assertThat(bad.code()).isEqualTo("unknown_column"));
        }
        assertThatThrownBy(() -> exports.prepare(all, resource -> QueryRecords.ALL, null, "nonsense", comma))
                .isInstanceOf(BadQuery.class);
        Selection bad = new Selection(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, "(");
        assertThatThrownBy(() -> exports.prepare(bad, resource -> QueryRecords.ALL, null, null, comma))
                .isInstanceOf(BadFilter.class);
        for (String delimiter : Arrays.asList("x", "';", ",,")) {
            assertThatThrownBy(() -> CsvFormat.of(delimiter, false)).isInstanceOf(BadQuery.class);
        }
    }
}
