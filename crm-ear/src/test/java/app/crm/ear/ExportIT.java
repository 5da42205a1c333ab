package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of records over HTTP. */
class ExportIT {

    private static final String CITY = "Export " + System.nanoTime();

    @BeforeAll
    static void prepare() {
        for (String name : List.of("=Formula", "Accent Été", "Plain")) {
            Api.admin()
                    .post("organisations", Map.of("name", name, "city", CITY, "phone", "+33142345678"))
                    .expect(201);
        }
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void aFileHasTheRowsOfTheListAndSaysHowMany() {
        String filter = "filter=" + text("city:\"" + CITY + "\"") + "&sort=name";
        Answer file = Api.admin()
                .get("organisations/export?format=csv&columns=name,city,phone&" + filter)
                .expect(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("X-Row-Count")).isEqualTo("3");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"organisations-");
        assertThat(file.text())
                .isEqualTo(
                        "name,city,phone\n'=Formula,C,+33142345678\nAccent Été,C,+33142345678\nPlain,C,+33142345678\n"
                                .replace(",C,", "," + CITY + ","));
        assertThat(Api.admin()
                        .get("organisations?count=exact&" + filter)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void fieldsOfTheFirmHeadTheirColumnsAsImportsReadThemBack() {
        Api admin = Api.admin();
        String key = "export" + System.nanoTime() % 1_000_000_000;
        String name = "custom." + key;
        admin.post("custom-fields", """
                {"resource":"people","key":"%s","type":"number","labels":{"fr":"Note","en":"Score"}}""".formatted(key)).expect(201);
        long id = admin.post("people", Map.of("lastName", CITY, "custom", Map.of(key, 12.5)))
                .expect(201)
                .id();
        assertThat(admin.get("exports/columns?resource=people").items("name")).contains(name);
        String text = admin.get("people/export?columns=lastName," + name + "&filter=id:" + id)
                .expect(200)
                .text();
        assertThat(text).isEqualTo("lastName," + name + "\n" + CITY + ",12.5\n");
        JsonNode columns = admin.upload(
                        "imports", "people.csv", text.getBytes(StandardCharsets.UTF_8), Map.of("resource", "people"))
                .expect(201)
                .json()
                .path("columns");
        assertThat(columns.path(1).path("suggestedField").asText()).isEqualTo(name);
    }

    @Test
    void aFileCanBeMadeForASpreadsheet() {
        Answer file = Api.admin()
                .get("organisations/export?bom=true&delimiter=%3B&columns=name,owner.name&filter="
                        + text("city:\"" + CITY + "\" plain"))
                .expect(200);
        assertThat(file.text()).startsWith("\ufeffname;owner.name\nPlain;");
    }

    @Test
    void wishesThatCannotBeAreRefusedBeforeAnyByte() {
        Api admin = Api.admin();
        admin.get("people/export?columns=nonsense").expectProblem(400, "invalid");
        admin.get("people/export?sort=nonsense").expectProblem(400, "unknown_sort");
        admin.get("people/export?format=pdf").expectProblem(400, "invalid");
        admin.get("people/export?delimiter=x").expectProblem(400, "invalid");
        Answer filter = admin.get("people/export?filter=" + text("a AND")).expectProblem(400, "bad_filter");
        assertThat(filter.json().path("position").asInt()).isEqualTo(5);
        Api.anonymous().get("people/export").expectProblem(401, "unauthenticated");
        Colleagues.member("viewer", null).api().get("people/export").expectProblem(403, "forbidden");
    }

    @Test
    void filesComeAsJsonLinesAndAsSpreadsheets() {
        String filter = "&columns=name,owner.name&filter=" + text("city:\"" + CITY + "\"") + "&sort=name";
        Answer json =
                Api.admin().get("organisations/export?format=json" + filter).expect(200);
        assertThat(json.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(json.header("X-Row-Count")).isEqualTo("3");
        assertThat(json.text())
                .startsWith("{\"name\":\"=Formula\",\"owner.name\":")
                .hasLineCount(3);
        Answer xlsx =
                Api.admin().get("organisations/export?format=xlsx" + filter).expect(200);
        assertThat(xlsx.header("Content-Disposition")).endsWith(".xlsx\"");
        assertThat(xlsx.raw()).startsWith("PK");
        for (String resource : List.of("affiliations", "tags", "users")) {
            assertThat(Api.admin().get(resource + "/export").expect(200).text()).startsWith("id,");
        }
        assertThat(Api.admin()
                        .get("exports/columns?resource=people")
                        .expect(200)
                        .items("name"))
                .contains("lastName", "organisation.name");
    }

    @Test
    void aFileWrittenInTheBackgroundIsFetchedByItsOwnerAlone() {
        Colleagues.Colleague owner = Colleagues.member("admin", null);
        Answer ordered = owner.api()
                .post(
                        "exports",
                        Map.of("resource", "organisations", "columns", "name", "filter", "city:\"" + CITY + "\""))
                .expect(202);
        JsonNode job = untilOver(owner.api(), ordered.id());
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");
        assertThat(job.path("result").path("rows").asInt()).isEqualTo(3);
        String path = "exports/" + job.path("result").path("exportId").asLong();
        assertThat(owner.api().get(path).expect(200).json().path("resource").asText())
                .isEqualTo("organisations");
        Answer file = owner.api().get(path + "/download").expect(200);
        assertThat(file.header("X-Row-Count")).isEqualTo("3");
        assertThat(file.text()).startsWith("name\n").contains("'=Formula", "Accent Été");
        Api.admin().get(path).expectProblem(404, "not_found");
        Api.admin().get(path + "/download").expectProblem(404, "not_found");
        assertThat(owner.api().get("notifications").expect(200).items("kind")).contains("job_finished");
        owner.api()
                .post("exports", Map.of("resource", "people", "columns", "nonsense"))
                .expectProblem(400, "invalid");
        // Another test is about the only administrator.
        Api.admin().patch("users/" + owner.id(), Map.of("active", false)).expect(200);
    }

    @Test
    void chosenRecordsAreExportedByABulkCall() {
        Api admin = Api.admin();
        long one =
                admin.post("people", Map.of("lastName", "Chosen")).expect(201).id();
        Answer ordered = admin.post(
                        "people/bulk",
                        Map.of(
                                "action",
                                "export",
                                "selection",
                                Map.of("ids", List.of(one)),
                                "params",
                                Map.of("format", "json", "columns", "id,lastName")))
                .expect(202);
        JsonNode job = untilOver(admin, ordered.id());
        Answer file = admin.get("exports/" + job.path("result").path("exportId").asLong() + "/download")
                .expect(200);
        assertThat(file.text()).isEqualTo("{\"id\":" + one + ",\"lastName\":\"Chosen\"}\n");
    }

    private static JsonNode untilOver(Api api, long id) {
        Instant end = Instant.now().plusSeconds(120);
        JsonNode job = api.get("jobs/" + id).expect(200).json();
        while (job.path("finishedAt").isNull() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(100_000_000);
            job = api.get("jobs/" + id).expect(200).json();
        }
        return job;
    }
}
