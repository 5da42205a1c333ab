package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People and organisations that become one, and become several again. */
class MergeIT {

    private static Api api;

    @BeforeAll
    static void logIn() {
        api = Api.admin();
    }

    private static String address() {
        return UUID.randomUUID() + "@merge.example";
    }

    private static long create(String resource, Map<String, Object> body) {
        return api.post(resource, body).expect(201).id();
    }

    private static JsonNode read(String path) {
        return api.get(path).expect(200).json();
    }

    private static Answer merge(String resource, long survivor, List<Long> merged, Map<String, Object> fields) {
        return api.post(resource + "/merge", Map.of("survivorId", survivor, "mergedIds", merged, "fields", fields));
    }

    @Test
    void fillsGapsUnitesListsAndKeepsTheStricterWish() {
        String kept = address();
        String lost = address();
        long john = create("people", Map.of("lastName", "Merge", "email", kept, "tags", List.of("merge-a")));
        long jon = create(
                "people",
                Map.of(
                        "lastName",
                        "Merge",
                        "email",
                        lost,
                        "jobTitle",
                        "CIO",
                        "phone",
                        "+33142685300",
                        "tags",
                        List.of("merge-b"),
                        "emailUnsubscribed",
                        true));
        long jack = create("people", Map.of("lastName", "Merge", "jobTitle", "Trader", "language", "fr"));

        Answer merged = merge("people", john, List.of(jon, jack), Map.of()).expect(200);

        assertThat(merged.json().path("changeSetId").asText()).isEqualTo(merged.header("X-Change-Set"));
        JsonNode person = read("people/" + john);
        assertThat(person.path("email").asText()).isEqualTo(kept);
        assertThat(person.path("otherEmails")).extracting(JsonNode::asText).containsExactly(lost);
        assertThat(person.path("jobTitle").asText()).isEqualTo("CIO");
        assertThat(person.path("language").asText()).isEqualTo("fr");
        assertThat(person.path("phone").asText()).isEqualTo("+33142685300");
        assertThat(person.path("emailUnsubscribed").asBoolean()).isTrue();
        assertThat(person.path("tags")).extracting(JsonNode::asText).containsExactly("merge-a", "merge-b");
    }

    @Test
    void takesTheValuesThatWereChosen() {
        String kept = address();
        String chosen = address();
        long john = create("people", Map.of("firstName", "John", "lastName", "Merge", "email", kept));
        long jon = create("people", Map.of("firstName", "Jon", "lastName", "Merge", "email", chosen));

        merge("people", john, List.of(jon), Map.of("email", jon, "jobTitle", "Typed", "notes", Map.of("value", "Both")))
                .expect(200);

        JsonNode person = read("people/" + john);
        assertThat(person.path("email").asText()).isEqualTo(chosen);
        assertThat(person.path("otherEmails")).extracting(JsonNode::asText).containsExactly(kept);
        assertThat(person.path("jobTitle").asText()).isEqualTo("Typed");
        assertThat(person.path("notes").asText()).isEqualTo("Both");
        assertThat(person.path("firstName").asText()).isEqualTo("John");
    }

    @Test
    void aMergedRecordSaysWhereItWentToThoseWhoMaySeeIt() {
        long john = create("people", Map.of("lastName", "Merge"));
        long jon = create("people", Map.of("lastName", "Merge"));
        merge("people", john, List.of(jon), Map.of()).expect(200);

        Answer gone = api.get("people/" + jon).expectProblem(404, "merged");

        assertThat(gone.json().path("mergedInto").asLong()).isEqualTo(john);
        api.patch("people/" + jon, Map.of("jobTitle", "x")).expectProblem(404, "merged");
        Colleagues.user("user", Colleagues.team()).get("people/" + jon).expectProblem(404, "not_found");
        assertThat(api.get("people?filter=in:trash%20id:" + jon).items("id")).containsExactly(Long.toString(jon));
    }

    @Test
    void rowsOfImportsThatNameAMergedRecordMeanTheSurvivorHoweverOftenItMovedOn() throws InterruptedException {
        long john = create("people", Map.of("lastName", "Merge"));
        long jon = create("people", Map.of("lastName", "Merge"));
        long jonny = create("people", Map.of("lastName", "Merge"));
        merge("people", jon, List.of(jonny), Map.of()).expect(200);
        merge("people", john, List.of(jon), Map.of()).expect(200);
        String title = "Follow " + System.nanoTime();
        long job = api.upload(
                        "imports?run=true",
                        "tasks.csv",
                        ("title,person id\n" + title + "," + jonny + "\n").getBytes(StandardCharsets.UTF_8),
                        Map.of("resource", "tasks"))
                .expect(202)
                .json()
                .path("jobId")
                .asLong();
        for (int tries = 0;
                tries < 600 && read("jobs/" + job).path("finishedAt").isNull();
                tries++) {
            Thread.sleep(100);
        }
        JsonNode task = api.get("tasks?filter=person:" + john)
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(task.path("title").asText())
                .as(read("jobs/" + job).toString())
                .isEqualTo(title);
    }

    @Test
    void movesLinksAndUndoGivesThemBackWhateverWasEditedSince() {
        long john = create("people", Map.of("lastName", "Merge"));
        long jon = create("people", Map.of("lastName", "Merge", "jobTitle", "CIO"));
        long firm = create("organisations", Map.of("name", "Merge"));
        create("affiliations", Map.of("personId", jon, "organisationId", firm, "primary", true));
        long call = create("interactions", Map.of("title", "Call", "personIds", List.of(john, jon)));
        long task = create("tasks", Map.of("title", "Do", "personId", jon));
        String merge = merge("people", john, List.of(jon), Map.of()).expect(200).header("X-Change-Set");

        assertThat(read("people/" + john)
                        .path("organisations")
                        .path(0)
                        .path("id")
                        .asLong())
                .isEqualTo(firm);
        assertThat(read("interactions/" + call).path("personIds"))
                .extracting(JsonNode::asLong)
                .containsExactly(john);
        assertThat(read("tasks/" + task).path("person").path("id").asLong()).isEqualTo(john);
        api.patch("people/" + john, Map.of("notes", "since")).expect(200);
        long since = create("interactions", Map.of("title", "Later", "personIds", List.of(john)));

        JsonNode undone =
                api.post("change-sets/" + merge + "/undo", "{}").expect(200).json();

        assertThat(undone.path("kept").asInt() + undone.path("blocked").asInt())
                .as(undone.toString())
                .isZero();
        assertThat(read("people/" + jon)
                        .path("organisations")
                        .path(0)
                        .path("id")
                        .asLong())
                .isEqualTo(firm);
        assertThat(read("interactions/" + call).path("personIds"))
                .extracting(JsonNode::asLong)
                .containsExactlyInAnyOrder(john, jon);
        assertThat(read("interactions/" + since).path("personIds"))
                .extracting(JsonNode::asLong)
                .containsExactly(john);
        assertThat(read("tasks/" + task).path("person").path("id").asLong()).isEqualTo(jon);
        JsonNode survivor = read("people/" + john);
        assertThat(survivor.path("notes").asText()).isEqualTo("since");
        assertThat(survivor.path("jobTitle").isNull()).isTrue();

        api.post("change-sets/" + undone.path("changeSetId").asText() + "/undo", "{}")
                .expect(200);
        api.get("people/" + jon).expectProblem(404, "merged");
        assertThat(read("people/" + john).path("jobTitle").asText()).isEqualTo("CIO");
    }

    @Test
    void anOrganisationNeverComesToStandAboveItself() {
        long top = create("organisations", Map.of("name", "Top"));
        long middle = create("organisations", Map.of("name", "Middle", "parentId", top));
        long bottom = create("organisations", Map.of("name", "Bottom", "parentId", middle));

        api.post(
                        "organisations/merge",
                        Map.of(
                                "survivorId", bottom,
                                "mergedIds", List.of(top),
                                "fields", Map.of("parentId", Map.of("value", middle))))
                .expect(400);
        merge("organisations", bottom, List.of(top), Map.of()).expect(200);

        assertThat(read("organisations/" + bottom).path("parentId").isNull()).isTrue();
        assertThat(read("organisations/" + middle).path("parentId").asLong()).isEqualTo(bottom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|survivorId:required",
                "{\"survivorId\":1,\"mergedIds\":[]}|mergedIds:required",
                "{\"survivorId\":1,\"mergedIds\":[1]}|mergedIds:same_record"
            })
    void refusesAMergeThatMakesNoSense(String body, String error) {
        assertThat(api.post("people/merge", body).expect(400).errors()).contains(error);
    }

    @Test
    void refusesFieldsAndRecordsThatAreNotThere() {
        long john = create("people", Map.of("lastName", "Merge"));
        long jon = create("people", Map.of("lastName", "Merge"));

        assertThat(merge("people", john, List.of(jon), Map.of("nothing", jon))
                        .expect(400)
                        .code())
                .isEqualTo("unknown_field");
        assertThat(merge("people", john, List.of(jon), Map.of("email", 999_999_999))
                        .expect(400)
                        .errors())
                .contains("fields.email:not_merged");
        assertThat(merge("people", john, List.of(jon), Map.of("email", "no address"))
                        .expect(400)
                        .errors())
                .contains("email:invalid_email");
        merge("people", john, List.of(999_999_999L), Map.of()).expectProblem(404, "not_found");
        api.post("people/merge", Map.of("survivorId", john, "mergedIds", List.of(jon), "versions", Map.of(jon, 7)))
                .expectProblem(412, "stale_version");
        read("people/" + jon);
    }

    @Test
    void letsOneOfTwoCrossedMergesWin() {
        long first = create("people", Map.of("lastName", "Merge"));
        long second = create("people", Map.of("lastName", "Merge"));

        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> merge(
                                "people",
                                number % 2 == 0 ? first : second,
                                List.of(number % 2 == 0 ? second : first),
                                Map.of())
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 404);
    }

    @Test
    void anothersRecordsAreNotThere() {
        Api stranger = Colleagues.user("user", Colleagues.team());
        long own =
                stranger.post("people", Map.of("lastName", "Own")).expect(201).id();
        long foreign = create("people", Map.of("lastName", "Foreign"));

        stranger.post("people/merge", Map.of("survivorId", own, "mergedIds", List.of(foreign)))
                .expectProblem(404, "not_found");
    }
}
