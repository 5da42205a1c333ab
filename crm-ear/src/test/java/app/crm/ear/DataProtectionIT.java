package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Who looked at personal data, and how it is erased, over HTTP. */
class DataProtectionIT {

    private static final byte[] MENU = "soup".getBytes(StandardCharsets.UTF_8);
    private static final String REASON = "Asked for it by letter";

    private final Api admin = Api.admin();
    private final String lastName = "Erasable" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void whoReadAPersonIsLogged() {
        Colleagues.Colleague reader = Colleagues.member("manager", Colleagues.team());
        long person = person();

        String requestId = reader.api().get("people/" + person).expect(200).header("X-Request-Id");
        reader.api().get("people/999999999").expect(404);

        JsonNode entry = admin.get("access-log?resource=people&recordId=" + person)
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(entry.path("action").asText()).isEqualTo("read");
        assertThat(entry.at("/user/id").asLong()).isEqualTo(reader.id());
        assertThat(entry.path("requestId").asText()).isEqualTo(requestId);
        assertThat(admin.get("access-log?resource=people&recordId=999999999").items("id"))
                .isEmpty();
    }

    @Test
    void whoListedOrSearchedPeopleIsLoggedWithWhatTheyAskedFor() {
        Colleagues.Colleague reader = Colleagues.member("manager", Colleagues.team());
        person();

        String listed =
                reader.api().get("people?filter=" + lastName).expect(200).header("X-Request-Id");
        reader.api().get("search?q=" + lastName).expect(200);
        reader.api().get("people?filter=nobodyiscalledthis").expect(200);
        reader.api().get("people?filter=nonsense:1").expect(400);

        String log = "access-log?user=" + reader.id();
        assertThat(admin.get(log).items("action")).containsExactly("search", "list");
        JsonNode entry = admin.get(log + "&action=list").json().at("/items/0");
        assertThat(entry.path("filter").asText()).isEqualTo(lastName);
        assertThat(entry.path("rowCount").asInt()).isEqualTo(1);
        assertThat(entry.path("recordId").isNull()).isTrue();
        assertThat(entry.path("requestId").asText()).isEqualTo(listed);
        assertThat(admin.get(log + "&action=search")
                        .json()
                        .at("/items/0/filter")
                        .asText())
                .isEqualTo(lastName);
    }

    @Test
    void anExportIsLoggedWithWhatItTook() {
        Colleagues.Colleague exporter = Colleagues.member("manager", Colleagues.team());
        person();

        exporter.api().get("people/export?filter=" + lastName).expect(200);

        JsonNode entry = admin.get("access-log?action=export&user=" + exporter.id())
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(entry.path("filter").asText()).isEqualTo(lastName);
        assertThat(entry.path("rowCount").asInt()).isEqualTo(1);
        assertThat(entry.path("recordId").isNull()).isTrue();
    }

    @Test
    void theLogPagesAndNarrowsAsEveryListDoes() {
        long person = person();
        for (int n = 0; n < 3; n++) {
            admin.get("people/" + person).expect(200);
        }
        String log = "access-log?limit=2&resource=people&recordId=" + person;

        Answer first = admin.get(log).expect(200);
        Answer second = admin.get(
                        log + "&cursor=" + first.json().path("nextCursor").asText())
                .expect(200);

        assertThat(first.items("id")).hasSize(2);
        assertThat(second.items("id")).hasSize(1).doesNotContainAnyElementsOf(first.items("id"));
        assertThat(admin.get("access-log?filter=at:today&recordId=" + person).items("id"))
                .hasSize(3);
        admin.get("access-log?filter=nonsense:1").expectProblem(400, "bad_filter");
        admin.get("access-log?recordId=abc").expectProblem(400, "bad_filter");
    }

    @Test
    void theLogIsForThoseWhoAnswerForIt() {
        Long team = Colleagues.team();
        for (String role : List.of("viewer", "user")) {
            Colleagues.user(role, team).get("access-log").expectProblem(403, "forbidden");
        }
        Colleagues.user("manager", team).get("access-log?limit=1").expect(200);
        Api.anonymous().get("access-log").expectProblem(401, "unauthenticated");
    }

    @Test
    void anErasedPersonIsGoneEverywhere() {
        long person = person();
        String edit = admin.patch("people/" + person, Map.of("notes", "Knows " + lastName))
                .expect(200)
                .header("X-Change-Set");
        long organisation = admin.post("organisations", Map.of("name", "Keeper " + lastName.length()))
                .expect(201)
                .id();
        long alone = interaction(Map.of("title", "Call " + lastName, "personIds", List.of(person)));
        long shared = interaction(
                Map.of("title", "Fair", "personIds", List.of(person), "organisationIds", List.of(organisation)));
        byte[] pdf = ("%PDF-1.7\n" + lastName).getBytes(StandardCharsets.UTF_8);
        long file = admin.upload("people/" + person + "/files", lastName + ".pdf", pdf, Map.of())
                .expect(201)
                .id();

        long view = admin.post(
                        "views",
                        Map.of("resource", "people", "name", "All " + lastName, "filter", "-lastName:" + lastName))
                .expect(201)
                .id();
        JsonNode preview = admin.get("people/" + person + "/erase").expect(200).json();
        assertThat(admin.get("people/" + person).expect(200).text()).contains(lastName);

        Answer erased = erase(admin, person, lastName, REASON).expect(200);

        for (String part : List.of("affiliations", "interactions", "tasks", "files", "viewsChanged")) {
            assertThat(preview.path(part)).as(part).isEqualTo(erased.json().at("/erased/" + part));
        }
        assertThat(preview.path("historyItems").asInt()).isPositive();
        assertThat(erased.json().at("/erased/viewsChanged/0").asLong()).isEqualTo(view);
        JsonNode scrubbed = admin.get("views/" + view).expect(200).json();
        assertThat(scrubbed.path("filter").asText()).isEqualTo("-lastName:erased");
        assertThat(scrubbed.path("name").asText()).isEqualTo("All erased " + view);
        assertThat(admin.get("change-sets?resource=views&recordId=" + view).text())
                .doesNotContain(lastName);
        assertThat(erased.json().at("/erased/interactions").asInt()).isEqualTo(1);
        assertThat(erased.json().at("/erased/files").asInt()).isEqualTo(1);
        assertThat(erased.json().at("/erased/interactionsToReview/0").asLong()).isEqualTo(shared);
        admin.get("people/" + person).expectProblem(404, "not_found");
        assertThat(admin.get("people?filter=in:trash%20" + lastName).items("id"))
                .isEmpty();
        admin.get("interactions/" + alone).expectProblem(404, "not_found");
        admin.get("files/" + file).expectProblem(404, "not_found");
        assertThat(admin.get("interactions/" + shared).expect(200).text()).doesNotContain(lastName);
        assertThat(admin.get("search?q=" + lastName).expect(200).text()).doesNotContain("\"id\":" + person);
        JsonNode item =
                admin.get("change-sets/" + edit + "/items").expect(200).json().at("/items/0");
        assertThat(item.path("erased").asBoolean()).isTrue();
        assertThat(item.path("fields")).isEmpty();
        assertThat(admin.get("change-sets/" + edit)
                        .expect(200)
                        .json()
                        .path("summary")
                        .asText())
                .isEqualTo("Edited the person");
        assertThat(admin.get("access-log?action=erase&recordId=" + person).items("id"))
                .hasSize(1);
    }

    @Test
    void nothingBringsAnErasedPersonBack() {
        Answer created = admin.post("people", Map.of("lastName", lastName)).expect(201);
        long changeSet = erase(admin, created.id(), lastName, REASON)
                .expect(200)
                .json()
                .path("changeSetId")
                .asLong();

        admin.post("change-sets/" + changeSet + "/undo", Map.of()).expectProblem(409, "not_undoable");
        JsonNode undo = admin.post("change-sets/" + created.header("X-Change-Set") + "/undo", Map.of())
                .expect(200)
                .json();
        assertThat(undo.path("blocked").asInt()).isEqualTo(1);
        assertThat(undo.at("/items/0/code").asText()).isEqualTo("erased");
        admin.post("people/" + created.id() + "/restore", Map.of()).expectProblem(404, "not_found");
    }

    @Test
    void aDataPackageHoldsAllThatIsKnown() throws IOException {
        long person = person();
        admin.patch("people/" + person, Map.of("jobTitle", "Baker")).expect(200);
        long organisation = admin.post("organisations", Map.of("name", "Packed"))
                .expect(201)
                .id();
        admin.post("affiliations", Map.of("personId", person, "organisationId", organisation))
                .expect(201);
        long interaction = interaction(Map.of("title", "Lunch", "personIds", List.of(person)));
        long trashed = admin.post("tasks", Map.of("title", "Write", "personId", person))
                .expect(201)
                .id();
        admin.delete("tasks/" + trashed).expect(204);
        long file = admin.upload("interactions/" + interaction + "/files", "menu.txt", MENU, Map.of())
                .expect(201)
                .id();

        Map<String, byte[]> parts = unzip(download("people/" + person + "/data-package"));

        assertThat(parts)
                .containsOnlyKeys(
                        "person.json",
                        "affiliations.json",
                        "interactions.json",
                        "tasks.json",
                        "history.json",
                        "files/" + file + "-menu.txt");
        assertThat(json(parts, "person.json").path("lastName").asText()).isEqualTo(lastName);
        assertThat(json(parts, "affiliations.json").findValuesAsText("organisationId"))
                .contains(Long.toString(organisation));
        assertThat(json(parts, "interactions.json").at("/0/title").asText()).isEqualTo("Lunch");
        assertThat(json(parts, "tasks.json").at("/0/title").asText()).isEqualTo("Write");
        assertThat(json(parts, "history.json").toString()).contains("jobTitle", "Baker");
        assertThat(parts.get("files/" + file + "-menu.txt")).isEqualTo(MENU);
        assertThat(admin.get("access-log?action=data_package&recordId=" + person)
                        .items("id"))
                .hasSize(1);
    }

    @Test
    void aDataPackageIsForThoseWhoManagePeople() {
        long person = person();
        Colleagues.user("manager", Colleagues.team())
                .get("people/" + person + "/data-package")
                .expectProblem(403, "forbidden");
        admin.get("people/999999999/data-package").expectProblem(404, "not_found");
    }

    @Test
    void aPersonInTheTrashCanBeErased() {
        long person = person();
        admin.delete("people/" + person).expect(204);

        erase(admin, person, Long.toString(person), REASON).expect(200);

        admin.post("people/" + person + "/restore", Map.of()).expectProblem(404, "not_found");
    }

    @Test
    void theWrongPersonIsNotErasedByMistake() {
        long person = person();

        assertThat(erase(admin, person, "Somebody Else", "short")
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("confirm:confirmation_mismatch", "reason:too_short");
        admin.post("people/" + person + "/erase", Map.of("confirm", lastName, "reason", REASON, "force", true))
                .expectProblem(400, "unknown_field");
        admin.get("people/" + person).expect(200);
    }

    @Test
    void onlyThoseWhoManagePeopleErase() {
        long person = person();
        erase(Colleagues.user("manager", Colleagues.team()), person, lastName, REASON)
                .expectProblem(403, "forbidden");
        erase(Colleagues.user("viewer", Colleagues.team()), person, lastName, REASON)
                .expectProblem(403, "forbidden");
        erase(admin, 999_999_999, lastName, REASON).expectProblem(404, "not_found");
        erase(Api.anonymous(), person, lastName, REASON).expectProblem(401, "unauthenticated");
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                parts.put(entry.getName(), entries.readAllBytes());
            }
        }
        return parts;
    }

    private static JsonNode json(Map<String, byte[]> parts, String name) throws IOException {
        return Api.JSON.readTree(parts.get(name));
    }

    private byte[] download(String path) {
        Answer answer = admin.get(path).expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"person-");
        return answer.bytes();
    }

    private long person() {
        return admin.post("people", Map.of("lastName", lastName)).expect(201).id();
    }

    private long interaction(Map<String, Object> interaction) {
        return admin.post("interactions", interaction).expect(201).id();
    }

    @Test
    void preparedFilesOfExportsGoWithThePerson() throws InterruptedException {
        String lastName = "Exported" + System.nanoTime();
        long person =
                admin.post("people", Map.of("lastName", lastName)).expect(201).id();
        JsonNode people = exported("people", "lastName:" + lastName);
        JsonNode organisations = exported("organisations", "id:1");
        String path = "exports/" + people.at("/result/exportId").asLong() + "/download";
        assertThat(admin.get(path).expect(200).text()).contains(lastName);

        erase(admin, person, lastName, REASON).expect(200);

        admin.get(path).expectProblem(404, "not_found");
        JsonNode told =
                admin.get("jobs/" + people.path("id").asLong()).expect(200).json();
        assertThat(told.at("/result/erased").asBoolean()).isTrue();
        assertThat(Instant.parse(told.at("/result/expiresAt").asText()))
                .isBefore(Instant.now().plusSeconds(1));
        admin.get("exports/" + organisations.at("/result/exportId").asLong() + "/download")
                .expect(200);
    }

    private JsonNode exported(String resource, String filter) throws InterruptedException {
        long id = admin.post("exports", Map.of("resource", resource, "filter", filter))
                .expect(202)
                .id();
        JsonNode job = admin.get("jobs/" + id).expect(200).json();
        for (int tries = 0; tries < 600 && job.path("finishedAt").isNull(); tries++) {
            Thread.sleep(100);
            job = admin.get("jobs/" + id).expect(200).json();
        }
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");
        return job;
    }

    private static Answer erase(Api api, long person, String confirm, String reason) {
        return api.post("people/" + person + "/erase", Map.of("confirm", confirm, "reason", reason));
    }
}
