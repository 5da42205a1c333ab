package app.crm.persistence.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.QueryRecords;
import app.crm.persistence.query.Selection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The files that are not CSV, and the columns of every resource. */
class ExportFormatsIT {

    private static final ExportFormat JSON = ExportFormat.of("json", null, false);
    private static final ExportFormat XLSX = ExportFormat.of("xlsx", null, false);

    private static QueryRecords records;
    private static ExportRepository exports;

    @BeforeAll
    static void prepare() {
        records = new QueryRecords().withFirm().withPeople().withOrganisations();
        exports = new ExportRepository(records.database(), records.pages());
        records.write(
                "insert into person (id, last_name, job_title, notes, active) values"
                        + " (50, '=1+1', E'tab\\tquote\" back\\\\slash\\nline é🦆', repeat('🦆', 33000) || 'end', false)",
                "insert into interaction (id, title) values (1, 'Met')",
                "insert into interaction_person (interaction_id, person_id) values (1, 1), (1, 2)",
                "insert into task (id, title, due_at) values (1, 'Do', '2026-03-18T10:00Z')");
    }

    private static byte[] file(FieldCatalogue catalogue, String filter, String columns, ExportFormat format) {
        Selection selection = new Selection(catalogue, QueryRecords.ALL, QueryRecords.ADA, filter);
        Export export = exports.prepare(selection, resource -> QueryRecords.ALL, columns, null, format);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Long> told = new ArrayList<>();
        long rows = records.inTransaction(() -> exports.write(export, file, told::add));
        assertThat(rows).isEqualTo(records.pages().count(selection));
        return file.toByteArray();
    }

    private static List<JsonNode> lines(byte[] file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    /** Sheets as rows of cells, which are written as type and value. */
    private static Map<String, List<List<String>>> sheets(byte[] file) throws Exception {
        Map<String, List<List<String>>> sheets = new HashMap<>();
        Path stored = Files.createTempFile("export", ".xlsx");
        Files.write(stored, file);
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().contains("worksheets/sheet")) {
                    byte[] sheet = zip.getInputStream(entry).readAllBytes();
                    sheets.put(entry.getName().replaceAll("\\D", ""), rows(sheet));
                }
            }
        } finally {
            Files.delete(stored);
        }
        return sheets;
    }

    private static List<List<String>> rows(byte[] sheet) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(sheet))
                .getElementsByTagName("row");
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            NodeList cells = ((Element) found.item(index)).getElementsByTagName("c");
            List<String> row = new ArrayList<>();
            for (int cell = 0; cell < cells.getLength(); cell++) {
                row.add(((Element) cells.item(cell)).getAttribute("t") + ":"
                        + cells.item(cell).getTextContent());
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void jsonHasOneObjectOnEachLineWithTypedValues() throws Exception {
        List<JsonNode> lines = lines(
                file(FieldCatalogues.PEOPLE, "id:1,50", "id,lastName,jobTitle,active,tags,owner.name,createdAt", JSON));
        assertThat(lines).hasSize(2);
        JsonNode first = lines.get(0);
        assertThat(first.path("id").isIntegralNumber()).isTrue();
        assertThat(first.path("active").isBoolean()).isTrue();
        assertThat(first.path("tags").toString()).isEqualTo("[\"VIP\",\"Été 50%\"]");
        assertThat(first.path("owner.name").asText()).isEqualTo("Ada Lovelace");
        assertThat(first.path("createdAt").asText()).isEqualTo("2025-12-31T23:30:00.000Z");
        assertThat(lines.get(1).path("lastName").asText()).isEqualTo("=1+1");
        assertThat(lines.get(1).path("jobTitle").asText()).isEqualTo("tab\tquote\" back\\slash\nline é🦆");
        assertThat(lines.get(1).path("tags").isNull()).isTrue();
    }

    @Test
    void aSpreadsheetHasTypedCellsAndLosesNothing() throws Exception {
        List<List<String>> rows = sheets(
                        file(FieldCatalogues.PEOPLE, "id:1,50", "id,lastName,active,tags,createdAt", XLSX))
                .get("1");
        assertThat(rows.get(0))
                .containsExactly(
                        "inlineStr:id",
                        "inlineStr:lastName",
                        "inlineStr:active",
                        "inlineStr:tags",
                        "inlineStr:createdAt");
        assertThat(rows.get(1).subList(0, 4))
                .containsExactly("n:1", "inlineStr:Dupont", "b:1", "inlineStr:VIP; Été 50%");
        assertThat(Double.parseDouble(rows.get(1).get(4).substring(2))).isCloseTo(46_022.979_166_666, within(1e-6));
        assertThat(rows.get(2).subList(0, 2)).containsExactly("n:50", "inlineStr:=1+1");
    }

    @Test
    void aTextThatNoCellHoldsGoesOnInFurtherColumns() throws Exception {
        List<List<String>> rows =
                sheets(file(FieldCatalogues.PEOPLE, "id:1,50", "notes", XLSX)).get("1");
        assertThat(rows.get(0)).containsExactly("inlineStr:notes", "inlineStr:notes (2)", "inlineStr:notes (3)");
        assertThat(rows.get(1)).containsExactly("inlineStr:Prefers tea");
        String text = String.join("", rows.get(2)).replace("inlineStr:", "");
        assertThat(text).isEqualTo("🦆".repeat(33_000) + "end");
    }

    @Test
    void rowsThatNoSheetHoldsGoOnInTheNext() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        records.inTransaction(() -> {
            try (XlsxFile xlsx =
                    new XlsxFile(file, "numbers", List.of(ExportColumn.number("n", "n")), Map.of(), rows -> {})) {
                xlsx.mostRows = 3;
                records.database().stream(Sql.of("select n from generate_series(1, 5) n"), 10, xlsx::add);
                return xlsx.finish();
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        Map<String, List<List<String>>> sheets = sheets(file.toByteArray());
        assertThat(sheets.get("1")).containsExactly(List.of("inlineStr:n"), List.of("n:1"), List.of("n:2"));
        assertThat(sheets.get("2")).containsExactly(List.of("inlineStr:n"), List.of("n:3"), List.of("n:4"));
        assertThat(sheets.get("3")).containsExactly(List.of("inlineStr:n"), List.of("n:5"));
    }

    @Test
    void everyResourceHasAllItsColumnsInEveryFormat() throws Exception {
        for (FieldCatalogue catalogue : List.of(
                FieldCatalogues.PEOPLE,
                FieldCatalogues.ORGANISATIONS,
                FieldCatalogues.AFFILIATIONS,
                FieldCatalogues.INTERACTIONS,
                FieldCatalogues.TASKS,
                FieldCatalogues.TAGS,
                FieldCatalogues.USERS)) {
            List<String> offered = exports.offered(catalogue.resource(), resource -> QueryRecords.ALL).stream()
                    .map(OfferedColumn::name)
                    .toList();
            List<String> keys = new ArrayList<>();
            lines(file(catalogue, null, null, JSON)).get(0).fieldNames().forEachRemaining(keys::add);
            assertThat(keys).as(catalogue.resource().path()).isEqualTo(offered);
            String csv = new String(
                    file(catalogue, null, null, ExportFormat.of("csv", null, false)), StandardCharsets.UTF_8);
            assertThat(csv.lines().findFirst().orElseThrow()).isEqualTo(String.join(",", offered));
            assertThat(sheets(file(catalogue, null, null, XLSX)).get("1")).hasSizeGreaterThan(1);
        }
    }

    @Test
    void relatedColumnsShowWhatTheCallerMayRead() throws Exception {
        Selection all = new Selection(FieldCatalogues.AFFILIATIONS, QueryRecords.ALL, QueryRecords.ADA, null);
        AccessPredicate own = new AccessPredicate(Scope.OWN, 1, 1L);
        Export export = exports.prepare(
                all,
                resource -> resource == ResourceType.PEOPLE ? own : QueryRecords.ALL,
                "person.name,organisation.name",
                null,
                JSON);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        records.inTransaction(() -> exports.write(export, file));
        assertThat(lines(file.toByteArray()).stream().map(JsonNode::toString))
                .containsExactly(
                        "{\"person.name\":\"Élodie Dupont\",\"organisation.name\":\"Acme\"}",
                        "{\"person.name\":null,\"organisation.name\":\"Société Générale\"}");
    }

    @Test
    void offersColumnsWithTheirTypes() {
        assertThat(exports.offered(ResourceType.PEOPLE, resource -> QueryRecords.ALL))
                .contains(
                        new OfferedColumn("lastName", ColumnType.TEXT, false, false),
                        new OfferedColumn("organisation.name", ColumnType.TEXT, true, false),
                        new OfferedColumn("active", ColumnType.FLAG, false, false));
    }
}
