package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies between upload and result: questions, corrections, files sent twice, files of other formats. */
class ImportFlowsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api api = Api.admin();
    private String mark;

    /** Another one for each test, so that no test sees the files and the memory of another. */
    @BeforeEach
    void mark() {
        mark = "F" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void amountsAreAskedForTheirUnitAndTheAnswerIsRemembered() throws Exception {
        String header = mark + ";Raison sociale;Encours\n";
        JsonNode analysed = upload("organisations", header + ";" + mark + " Un;12,5\n");
        long id = analysed.path("id").asLong();
        assertThat(analysed.at("/questions/0/column").asText()).isEqualTo("Encours");
        assertThat(analysed.at("/questions/0/asks").toString()).isEqualTo("[\"currency\",\"unit\"]");
        assertThat(analysed.path("mappingSource").asText()).isEqualTo("suggested");
        api.post("imports/" + id + "/run", Map.of("dryRun", true)).expectProblem(409, "unit_unanswered");

        Map<String, ?> mapping = Map.of("Raison sociale", "name", "Encours", "aum");
        api.put(
                        "imports/" + id + "/mapping",
                        Map.of("mapping", mapping, "units", Map.of("Encours", Map.of("unit", "dozen"))))
                .expect(400);
        JsonNode answered = api.put(
                        "imports/" + id + "/mapping",
                        Map.of(
                                "mapping",
                                mapping,
                                "units",
                                Map.of("Encours", Map.of("currency", "EUR", "unit", "million"))))
                .expect(200)
                .json();
        assertThat(answered.path("questions").size()).isZero();
        JsonNode done = run(id, Map.of());
        assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
        JsonNode aum = api.get("organisations?filter=name:" + mark + "*")
                .expect(200)
                .json()
                .at("/items/0/aum");
        assertThat(aum.path("amount").asText()).isEqualTo("12500000.00");
        assertThat(aum.path("currency").asText()).isEqualTo("EUR");

        JsonNode next = upload("organisations", header + ";" + mark + " Deux;7\n");
        assertThat(next.path("mappingSource").asText()).isEqualTo("remembered");
        assertThat(next.at("/units/Encours/unit").asText()).isEqualTo("million");
        assertThat(next.path("questions").size()).isZero();
    }

    @Test
    void aFileSentTwiceIsSaidSoAndMakesItsRecordsOnce() throws Exception {
        String file = "name\n" + mark + " Un\n" + mark + " Deux\n";
        long first = upload("organisations", file).path("id").asLong();
        run(first, Map.of("mode", "create"));
        JsonNode again = upload("organisations", file);
        long second = again.path("id").asLong();
        assertThat(again.at("/sameAs/importId").asLong()).isEqualTo(first);
        assertThat(again.at("/sameAs/at").asText()).isNotEmpty();
        api.post("imports/" + second + "/run", Map.of("mode", "create")).expectProblem(409, "same_file");
        assertThat(run(second, Map.of()).at("/counts/skipped").asInt()).isEqualTo(2);
        assertThat(found("organisations")).isEqualTo(2);
        JsonNode confirmed = run(second, Map.of("mode", "create", "onDuplicate", "create", "confirmSameFile", true));
        assertThat(confirmed.at("/counts/created").asInt()).isEqualTo(2);
        assertThat(found("organisations")).isEqualTo(4);
    }

    @Test
    void failedRowsAreCorrectedAndRunAloneAndAllIsUndone() throws Exception {
        String file = "name;email;city\n" + mark + " Un;un@example.com;Paris\n;deux@example.com;Lyon\n;;Nice\n";
        long id = upload("organisations", file).path("id").asLong();
        api.put("imports/" + id + "/mapping", Map.of("name", "name", "email", "email", "city", "city"))
                .expect(200);
        api.post("imports/" + id + "/run", Map.of("onlyFailed", true)).expectProblem(409, "nothing_failed");
        JsonNode first = run(id, Map.of());
        assertThat(first.at("/counts/failed").asInt()).isEqualTo(2);
        JsonNode rows =
                api.get("imports/" + id + "/rows?verdict=failed").expect(200).json();
        assertThat(rows.at("/items/0/row").asInt()).isEqualTo(2);
        assertThat(rows.at("/items/0/cells/email").asText()).isEqualTo("deux@example.com");
        assertThat(rows.at("/items/0/corrected").asBoolean()).isFalse();
        String csv = api.get("imports/" + id + "/verdicts?format=csv&rows=true&verdict=failed")
                .expect(200)
                .text();
        assertThat(csv)
                .contains("\"name\",\"email\",\"city\",import_line,import_verdict,import_reason\r\n")
                .contains(",\"deux@example.com\",\"Lyon\",3,failed,\"A new organisation needs a name.\"");

        correct(id, 2, Map.of("nom", "x")).expectProblem(400, "invalid");
        correct(id, 99, Map.of("name", "x")).expectProblem(400, "invalid");
        correct(id, 2, Map.of("name", mark + " Deux")).expect(200);
        JsonNode second = run(id, Map.of("onlyFailed", true));
        assertThat(second.path("counts").toString())
                .isEqualTo("{\"rows\":3,\"created\":2,\"updated\":0,\"merged\":0,\"skipped\":0,\"failed\":1}");
        assertThat(second.path("earlierChangeSetIds").toString())
                .isEqualTo("[" + first.path("changeSetId").asLong() + "]");
        assertThat(found("organisations")).isEqualTo(2);
        for (JsonNode changeSet : List.of(
                second.path("changeSetId"), second.path("earlierChangeSetIds").get(0))) {
            api.post("change-sets/" + changeSet.asLong() + "/undo", Map.of()).expect(200);
        }
        assertThat(found("organisations")).isZero();
    }

    @Test
    void undoTakesUpdatesBackToo() throws Exception {
        run(
                upload("organisations", "name;city\n" + mark + " Un;Paris\n")
                        .path("id")
                        .asLong(),
                Map.of());
        JsonNode update = run(
                upload("organisations", "name;city\n" + mark + " Un;Lyon\n")
                        .path("id")
                        .asLong(),
                Map.of());
        assertThat(update.at("/counts/updated").asInt()).isEqualTo(1);
        api.post("change-sets/" + update.path("changeSetId").asLong() + "/undo", Map.of())
                .expect(200);
        assertThat(api.get("organisations?filter=name:" + mark + "*")
                        .expect(200)
                        .json()
                        .at("/items/0/city")
                        .asText())
                .isEqualTo("Paris");
    }

    @Test
    void aWorkbookAndCardsComeInLikeText() throws Exception {
        JsonNode book = api.upload("imports", "firms.xlsx", workbook(), Map.of("resource", "organisations"))
                .expect(201)
                .json();
        assertThat(book.at("/detected/format").asText()).isEqualTo("xlsx");
        assertThat(book.at("/detected/sheets").toString()).isEqualTo("[\"Firms\"]");
        assertThat(book.at("/detected/rows").asInt()).isEqualTo(1);
        assertThat(run(book.path("id").asLong(), Map.of()).at("/counts/created").asInt())
                .isEqualTo(1);
        String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Card;" + mark + ";;;\r\nORG:" + mark + " Un\r\nTITLE:CFO\r\n"
                + "EMAIL:" + mark + "@example.com\r\nEND:VCARD\r\n";
        JsonNode cards = upload("people", card);
        assertThat(cards.at("/detected/format").asText()).isEqualTo("vcard");
        assertThat(cards.at("/mapping/Organisation").asText()).isEqualTo("organisation");
        assertThat(run(cards.path("id").asLong(), Map.of())
                        .at("/counts/created")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("affiliations?filter=person:%22" + mark + "%20Card%22")
                        .expect(200)
                        .json()
                        .at("/items/0/jobTitle")
                        .asText())
                .isEqualTo("CFO");
    }

    @Test
    void interactionsAndTasksNameWhomTheyConcern() throws Exception {
        run(
                upload("people", "firstName;lastName;email\n" + mark + ";Known;" + mark + "@example.com\n")
                        .path("id")
                        .asLong(),
                Map.of());
        String calls = "date;type;title;personEmail\n31/12/2024 14:30;appel;" + mark + " call;" + mark
                + "@example.com\n31/12/2024;appel;" + mark + " lost;nobody-" + mark + "@example.com\n";
        JsonNode done = run(upload("interactions", calls).path("id").asLong(), Map.of());
        assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(done.at("/counts/failed").asInt()).isEqualTo(1);
        JsonNode task = run(
                upload("tasks", "title;due;personEmail\n" + mark + " task;2027-01-31;" + mark + "@example.com\n")
                        .path("id")
                        .asLong(),
                Map.of());
        assertThat(task.at("/counts/created").asInt()).isEqualTo(1);
        for (JsonNode run : List.of(done, task)) {
            api.post("change-sets/" + run.path("changeSetId").asLong() + "/undo", Map.of())
                    .expect(200);
        }
    }

    private Answer correct(long id, long row, Map<String, String> cells) {
        return api.put("imports/" + id + "/rows", Map.of("rows", List.of(Map.of("row", row, "cells", cells))));
    }

    private JsonNode upload(String resource, String content) {
        return api.upload(
                        "imports",
                        mark + ".csv",
                        content.getBytes(StandardCharsets.UTF_8),
                        Map.of("resource", resource))
                .expect(201)
                .json();
    }

    private JsonNode run(long id, Map<String, ?> options) throws InterruptedException {
        api.post("imports/" + id + "/run", options).expect(202);
        Instant limit = Instant.now().plus(PATIENCE);
        JsonNode state = api.get("imports/" + id).expect(200).json();
        while (state.path("status").asText().equals("running") && Instant.now().isBefore(limit)) {
            Thread.sleep(200);
            state = api.get("imports/" + id).expect(200).json();
        }
        assertThat(state.path("status").asText())
                .as(state.path("error").asText())
                .isEqualTo("succeeded");
        return state;
    }

    private int found(String resource) {
        return api.get(resource + "?count=exact&filter=name:" + mark + "*")
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"Firms\" id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "</Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>name</t></is></c></row><row>"
                            + "<c t=\"inlineStr\"><is><t>" + mark + " Un</t></is></c></row></sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
