package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Imports over HTTP, from the upload to the undo. */
class ImportsIT {

    private static final Map<String, String> ORGANISATIONS = Map.of("resource", "organisations");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void aFileIsAnalysedRehearsedImportedAndUndone() throws Exception {
        Api api = Api.admin();
        byte[] file = """
            Numéro d'enregistrement;Raison sociale;Site internet;Téléphone;Inconnu
            IT-1;Import Test Un;www.un.example.com;01 44 55 66 77;x
            IT-1;Import Test Un;www.un.example.com;01 44 55 66 77;y
            IT-2;Import Test Deux;pas un site;;z
            """.getBytes(StandardCharsets.UTF_8);
        JsonNode analysed = api.upload("imports", "firms.csv", file, ORGANISATIONS)
                .expect(201)
                .json();
        long id = analysed.path("id").asLong();
        assertThat(analysed.path("status").asText()).isEqualTo("analysed");
        assertThat(analysed.at("/detected/delimiter").asText()).isEqualTo(";");
        assertThat(analysed.at("/detected/rows").asInt()).isEqualTo(3);
        assertThat(analysed.at("/columns/0/suggestedField").asText()).isEqualTo("registrationNumber");
        assertThat(analysed.at("/mapping/Raison sociale").asText()).isEqualTo("name");
        assertThat(analysed.at("/mapping/Inconnu").isNull()).isTrue();

        JsonNode rehearsed = run(api, id, Map.of("mode", "upsert", "dryRun", true));
        assertThat(rehearsed.path("counts").toString())
                .isEqualTo("{\"rows\":3,\"created\":2,\"updated\":0,\"merged\":1,\"skipped\":0,\"failed\":0}");
        assertThat(rehearsed.path("changeSetId").isNull()).isTrue();
        assertThat(found(api)).isZero();

        JsonNode imported = run(api, id, Map.of("mode", "upsert"));
        assertThat(imported.path("counts")).isEqualTo(rehearsed.path("counts"));
        assertThat(found(api)).isEqualTo(2);
        String verdicts =
                api.get("imports/" + id + "/verdicts?format=csv").expect(200).text();
        assertThat(verdicts.lines()).hasSize(4);
        assertThat(verdicts)
                .contains("1,2,created,", "2,3,merged,", "Same registration number as line 2.", "website left out");

        verdictsPageByPage(api, id);

        long changeSet = imported.path("changeSetId").asLong();
        String items = "change-sets/" + changeSet + "/items?limit=1";
        JsonNode item = api.get(items).expect(200).json();
        String afterItem = "&cursor=" + item.path("nextCursor").asText();
        assertThat(api.get(items + afterItem)
                        .expect(200)
                        .json()
                        .path("nextCursor")
                        .isNull())
                .isTrue();
        api.get(items + "&cursor=1").expectProblem(400, "bad_cursor");

        JsonNode undo = api.post("change-sets/" + changeSet + "/undo?limit=1", Map.of())
                .expect(200)
                .json();
        assertThat(undo.path("reverted").asInt()).isEqualTo(2);
        String undoItems = "change-sets/" + changeSet + "/undo/items?limit=1";
        String afterUndoItem = "&cursor=" + undo.path("nextCursor").asText();
        assertThat(api.get(undoItems + afterUndoItem).expect(200).items("id"))
                .isNotEqualTo(api.get(undoItems).expect(200).items("id"));
        api.get(undoItems + afterItem).expectProblem(400, "bad_cursor");
        api.get(items + afterUndoItem).expectProblem(400, "bad_cursor");
        assertThat(found(api)).isZero();
    }

    private static void verdictsPageByPage(Api api, long id) {
        JsonNode first =
                api.get("imports/" + id + "/verdicts?limit=2").expect(200).json();
        assertThat(first.path("items").findValuesAsText("row")).containsExactly("1", "2");
        String cursor = first.path("nextCursor").asText();
        JsonNode second = api.get("imports/" + id + "/verdicts?limit=2&cursor=" + cursor)
                .expect(200)
                .json();
        assertThat(second.path("items").findValuesAsText("row")).containsExactly("3");
        assertThat(second.path("nextCursor").isNull()).isTrue();
        api.get("imports/" + id + "/verdicts?limit=2&cursor=2").expectProblem(400, "bad_cursor");
        api.get("imports/" + id + "/verdicts?verdict=created&cursor=" + cursor).expectProblem(400, "bad_cursor");
        api.get("imports?cursor=" + cursor).expectProblem(400, "bad_cursor");
    }

    @Test
    void importsAreListedLikeEverything() {
        Api api = Api.admin();
        byte[] file = "one;two\nA;B\n".getBytes(StandardCharsets.UTF_8);
        String older = api.upload("imports", "listed.csv", file, ORGANISATIONS)
                .expect(201)
                .json()
                .path("id")
                .asText();
        String newer = api.upload("imports", "listed.csv", file, Map.of("resource", "people"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        JsonNode first = api.get("imports?limit=1&fields=id,status&filter=file:listed.csv")
                .expect(200)
                .json();
        assertThat(first.path("items").toString()).isEqualTo("[{\"id\":" + newer + ",\"status\":\"analysed\"}]");
        JsonNode second = api.get("imports?limit=1&filter=file:listed.csv&cursor="
                        + first.path("nextCursor").asText())
                .expect(200)
                .json();
        assertThat(second.path("items").findValuesAsText("id")).containsExactly(older);
        api.get("imports?limit=1&cursor=" + first.path("nextCursor").asText()).expectProblem(400, "bad_cursor");
        api.get("imports?cursor=5").expectProblem(400, "bad_cursor");
        api.get("imports?limit=501").expectProblem(400, "invalid");
    }

    @Test
    void theFrenchRegisterComesInWithOneCall() throws Exception {
        Api api = Api.admin();
        byte[] file = Files.readAllBytes(register("amf_sgp_official.csv"));
        Answer accepted = api.upload(
                        "imports?run=true", "amf.csv", file, Map.of("resource", "organisations", "options", "{}"))
                .expect(202);
        assertThat(accepted.header("Location"))
                .endsWith("/api/v1/jobs/" + accepted.json().path("jobId").asLong());
        JsonNode done = ended(api, accepted.json().path("id").asLong());
        assertThat(done.path("counts").toString())
                .isEqualTo("{\"rows\":5991,\"created\":677,\"updated\":0,\"merged\":5314,\"skipped\":0,\"failed\":0}");
        api.post("change-sets/" + done.path("changeSetId").asLong() + "/undo", Map.of())
                .expect(200);
    }

    @Test
    void theLuxembourgRegisterKeepsItsJunkOut() throws Exception {
        Api api = Api.admin();
        byte[] file = Files.readAllBytes(register("cssf_management_companies.csv"));
        JsonNode accepted = api.upload("imports?run=true", "cssf.csv", file, ORGANISATIONS)
                .expect(202)
                .json();
        JsonNode done = ended(api, accepted.path("id").asLong());
        assertThat(done.path("counts").toString())
                .isEqualTo("{\"rows\":484,\"created\":482,\"updated\":0,\"merged\":0,\"skipped\":2,\"failed\":0}");
        JsonNode skipped = api.get("imports/" + done.path("id").asLong() + "/verdicts?verdict=skipped")
                .expect(200)
                .json();
        assertThat(skipped.at("/items/0/reason").asText()).isEqualTo("A line of dashes, not data.");
        assertThat(skipped.at("/items/1/line").asInt()).isEqualTo(486);
        api.post("change-sets/" + done.path("changeSetId").asLong() + "/undo", Map.of())
                .expect(200);
    }

    @Test
    void badFilesAreRefusedWithAReason() {
        Api api = Api.admin();
        refuse(api, "a;b\n1;\"x\n2;y\n", 400, "unclosed_quote");
        refuse(api, "", 400, "empty_file");
        refuse(api, "a;b\n", 400, "no_rows");
        refuse(api, "PK\u0003\u0004xxxx", 415, "unsupported_file");
        api.upload("imports", "x.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), Map.of("resource", "teapots"))
                .expectProblem(400, "invalid");
        api.upload(
                        "imports",
                        "x.csv",
                        "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8),
                        Map.of("resource", "people", "options", "{\"mod\":1}"))
                .expectProblem(400, "unknown_field");
    }

    @Test
    void aMappingIsCheckedAndARunNeedsAName() {
        Api api = Api.admin();
        long id = api.upload("imports", "x.csv", "one;two\nA;B\nC;D\n".getBytes(StandardCharsets.UTF_8), ORGANISATIONS)
                .expect(201)
                .id();
        api.put("imports/" + id + "/mapping", Map.of("three", "name")).expectProblem(400, "invalid");
        api.put("imports/" + id + "/mapping", Map.of("one", "nome")).expectProblem(400, "invalid");
        api.post("imports/" + id + "/run", Map.of()).expectProblem(400, "invalid");
        api.put("imports/" + id + "/mapping", Map.of("mapping", Map.of("one", "name", "two", "city")))
                .expect(200);
        api.get("imports/999999999").expectProblem(404, "not_found");
    }

    private static void refuse(Api api, String content, int status, String code) {
        api.upload("imports", "x.csv", content.getBytes(StandardCharsets.UTF_8), ORGANISATIONS)
                .expectProblem(status, code);
    }

    private static JsonNode run(Api api, long id, Map<String, ?> options) throws InterruptedException {
        api.post("imports/" + id + "/run", options).expect(202);
        return ended(api, id);
    }

    private static JsonNode ended(Api api, long id) throws InterruptedException {
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

    private static int found(Api api) {
        return api.get("organisations?count=exact&filter=name:Import*")
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    /** A public register beside the project; where it is absent the test is skipped and says so. */
    private static Path register(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/data").resolve(name);
            if (Files.isReadable(candidate)) {
                return candidate;
            }
        }
        System.out.println("SKIPPED: ../shared/data/" + name + " is not on this machine");
        Assumptions.abort("../shared/data/" + name + " is not on this machine");
        throw new IllegalStateException("unreachable");
    }
}
