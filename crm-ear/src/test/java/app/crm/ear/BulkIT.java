package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes of many records in one call. */
class BulkIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api admin = Api.admin();
    private final String mark = "Bulk" + Long.toString(System.nanoTime(), 36);

    private List<Long> people(Api api, int number) {
        List<Long> ids = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            ids.add(api.post("people", Map.of("lastName", mark, "jobTitle", "Job " + index))
                    .expect(201)
                    .id());
        }
        return ids;
    }

    private static Map<String, Object> request(String action, Object selection, Map<String, ?> params) {
        return Map.of("action", action, "selection", selection, "params", params);
    }

    private Map<String, Object> marked() {
        return Map.of("filter", mark);
    }

    private static Map<String, Object> dry(Map<String, Object> request) {
        Map<String, Object> rehearsed = new HashMap<>(request);
        rehearsed.put("dryRun", true);
        return rehearsed;
    }

    private JsonNode person(long id) {
        return admin.get("people/" + id).expect(200).json();
    }

    private static List<Long> counts(JsonNode answer) {
        return List.of(
                answer.path("matched").asLong(),
                answer.path("changed").asLong(),
                answer.path("skipped").asLong());
    }

    @Test
    void tagsInOneChangeSetThatIsUndoneInOneCall() {
        List<Long> ids = people(admin, 3);
        Answer tagged = admin.post("people/bulk", request("tag", marked(), Map.of("tags", List.of(mark, mark + "2"))))
                .expect(200);
        assertThat(counts(tagged.json())).containsExactly(3L, 3L, 0L);
        long changeSet = tagged.json().path("changeSetId").asLong();
        assertThat(tagged.header("X-Change-Set")).isEqualTo(Long.toString(changeSet));
        JsonNode history = admin.get("change-sets/" + changeSet).expect(200).json();
        assertThat(history.path("kind").asText()).isEqualTo("bulk");
        JsonNode person = person(ids.get(0));
        assertThat(person.path("tags")).hasSize(2);
        assertThat(person.path("version").asInt()).isEqualTo(1);
        assertThat(tagged.json()
                        .path("sample")
                        .path(0)
                        .path("fields")
                        .path(0)
                        .path("afterLabel")
                        .asText())
                .startsWith(mark);
        assertThat(admin.get("people?count=exact&filter=tag:" + mark)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);

        Answer again = admin.post("people/bulk", request("tag", Map.of("ids", ids), Map.of("tags", List.of(mark))))
                .expect(200);
        assertThat(counts(again.json())).containsExactly(3L, 0L, 3L);
        assertThat(again.json().path("reasons").path("unchanged").asInt()).isEqualTo(3);
        assertThat(again.json().path("changeSetId").isNull()).isTrue();
        assertThat(again.header("X-Change-Set")).isNull();

        admin.post("change-sets/" + changeSet + "/undo", Map.of()).expect(200);
        assertThat(person(ids.get(0)).path("tags")).isEmpty();
        assertThat(admin.get("tags?filter=name:" + mark).expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndChangesNothing() {
        List<Long> ids = people(admin, 2);
        Map<String, Object> request =
                request("update", marked(), Map.of("fields", Map.of("jobTitle", " Job 1 ", "countryCode", "fr")));
        Answer dry = admin.post("people/bulk", dry(request)).expect(200);
        assertThat(counts(dry.json())).containsExactly(2L, 2L, 0L);
        assertThat(dry.json().path("changeSetId").isNull()).isTrue();
        assertThat(dry.header("X-Change-Set")).isNull();
        JsonNode first = dry.json().path("sample").path(0);
        assertThat(first.path("recordId").asLong()).isEqualTo(ids.get(0));
        assertThat(first.path("fields").toString()).contains("\"Job 0\"", "\"Job 1\"", "\"FR\"");
        assertThat(person(ids.get(0)).path("jobTitle").asText()).isEqualTo("Job 0");

        JsonNode done = admin.post("people/bulk", request).expect(200).json();
        assertThat(counts(done)).containsExactly(2L, 2L, 0L);
        assertThat(done.path("sample").path(0).path("fields")).isEqualTo(first.path("fields"));
        assertThat(person(ids.get(0)).path("countryCode").asText()).isEqualTo("FR");
    }

    @Test
    void theRulesAreThoseOfASingleChange() {
        List<Long> ids = people(admin, 1);
        long inactive = Colleagues.member("user", null).id();
        admin.patch("users/" + inactive, Map.of("active", false)).expect(200);
        for (Map<String, Object> fields : List.<Map<String, Object>>of(
                Map.of("countryCode", "XX"),
                Map.of("ownerId", inactive),
                Map.of("teamId", 99999999),
                Map.of("jobTitle", "x".repeat(300)),
                Map.of("notes", "See @[Nobody](user:" + inactive + ")"),
                Map.of("custom", Map.of("nonsense", 1)))) {
            Answer single = admin.patch("people/" + ids.get(0), fields).expect(400);
            Answer bulk = admin.post("people/bulk", request("update", Map.of("ids", ids), Map.of("fields", fields)))
                    .expect(400);
            assertThat(bulk.errors()).as(fields.toString()).isEqualTo(single.errors());
        }
        refused("people", Map.of("email", "a@b.example"), "params.fields.email:not_in_bulk");
        refused("people", Map.of("tags", List.of("x")), "params.fields.tags:not_in_bulk");
        refused("organisations", Map.of("lei", "969500TJ5KRTCJQWXH05"), "params.fields.lei:not_in_bulk");
        refused("organisations", Map.of("pipelineStage", "x"), "pipelineStage:unknown_value");
        refused("organisations", Map.of("potential", Map.of("amount", "5")), "potential:incomplete_amount");
        refused("tasks", Map.of("recurrence", "FREQ=NEVER"), "recurrence:invalid_recurrence");
        admin.post("people/bulk", request("update", marked(), Map.of("fields", Map.of("nonsense", 1))))
                .expectProblem(400, "unknown_field");
    }

    @Test
    void fieldsOfTheFirmAreSetEmptiedAndRefusedAsOnOneRecord() {
        String choices = "\"choices\":[{\"code\":\"gold\",\"labels\":{\"fr\":\"Or\",\"en\":\"Gold\"}}]";
        String tier = define("choice", choices);
        String many = define("multi-choice", choices);
        String score = define("number", "\"required\":false");
        String money = define("money", "\"required\":false");
        String day = define("date", "\"required\":false");
        String colleague = define("user", "\"required\":false");
        String site = define("url", "\"required\":false");
        String flag = define("checkbox", "\"required\":false");
        List<Long> ids = people(admin, 2);
        admin.patch("people/" + ids.get(0), Map.of("custom", Map.of(tier, "gold", score, 5)))
                .expect(200);
        Map<String, Object> values = new HashMap<>(Map.of(
                tier,
                "gold",
                many,
                List.of("gold"),
                money,
                Map.of("amount", "12", "currency", "eur"),
                day,
                "2026-01-31"));
        values.putAll(Map.of(colleague, Colleagues.member("user", null).id(), site, "example.org", flag, true));
        values.put(score, null);
        Map<String, Object> order = request("update", Map.of("ids", ids), Map.of("fields", Map.of("custom", values)));

        JsonNode dry = admin.post("people/bulk", dry(order)).expect(200).json();
        Map<String, JsonNode> first = new HashMap<>();
        dry.path("sample")
                .path(0)
                .path("fields")
                .forEach(change -> first.put(change.path("field").asText(), change));
        assertThat(first.get("custom." + score).path("before").asInt()).isEqualTo(5);
        assertThat(first.get("custom." + score).path("after").isNull()).isTrue();
        assertThat(first.get("custom." + day).path("before").isNull()).isTrue();
        assertThat(first.get("custom." + day).path("after").asText()).isEqualTo("2026-01-31");
        assertThat(first).as("what is so already is no change").doesNotContainKey("custom." + tier);

        JsonNode done = admin.post("people/bulk", order).expect(200).json();
        assertThat(counts(done)).containsExactly(2L, 2L, 0L);
        for (long id : ids) {
            JsonNode custom = person(id).path("custom");
            assertThat(custom.has(score)).isFalse();
            assertThat(custom.path(many).path(0).asText()).isEqualTo("gold");
            assertThat(custom.path(money).path("currency").asText()).isEqualTo("EUR");
            assertThat(custom.path(flag).asBoolean()).isTrue();
        }
        String summary = admin.get("change-sets/" + done.path("changeSetId").asLong())
                .expect(200)
                .json()
                .path("summary")
                .asText();
        assertThat(summary).startsWith("Changed custom.").contains("custom." + score);
        refused("people", Map.of("custom", Map.of(score, "many")), "custom." + score + ":invalid_number");
        refused("people", Map.of("custom", Map.of(tier, "tin")), "custom." + tier + ":unknown_choice");
    }

    private String define(String type, String more) {
        String key = "bulk" + type.replace("-", "") + System.nanoTime() % 1_000_000_000;
        admin.post("custom-fields", """
                {"resource":"people","key":"%s","type":"%s","labels":{"fr":"Champ","en":"Field"},%s}""".formatted(key, type, more)).expect(201);
        return key;
    }

    private void refused(String resource, Map<String, ?> fields, String error) {
        Answer answer = admin.post(resource + "/bulk", request("update", marked(), Map.of("fields", fields)))
                .expect(400);
        assertThat(answer.errors()).as(answer.text()).contains(error);
    }

    @Test
    void requestsThatDoNotFitTogetherAreRefused() {
        for (Map<String, Object> wrong : List.of(
                request("tag", marked(), Map.of()),
                request("tag", Map.of(), Map.of("tags", List.of("x"))),
                request("tag", Map.of("ids", List.of(1), "filter", "x"), Map.of("tags", List.of("x"))),
                request("delete", marked(), Map.of("tags", List.of("x"))),
                request("assign", marked(), Map.of()),
                request("update", marked(), Map.of()))) {
            admin.post("people/bulk", wrong).expectProblem(400, "invalid");
        }
        admin.post("people/bulk", request("explode", marked(), Map.of())).expectProblem(400, "invalid");
        admin.post("people/bulk", Map.of("action", "delete")).expectProblem(400, "invalid");
        admin.post("tasks/bulk", request("tag", marked(), Map.of("tags", List.of("x"))))
                .expectProblem(400, "invalid");
        admin.post("people/bulk", request("delete", Map.of("filter", "a AND"), Map.of()))
                .expectProblem(400, "bad_filter");
    }

    @Test
    void deletesIntoTheTrashAndRestores() {
        List<Long> ids = people(admin, 2);
        assertThat(counts(admin.post("people/bulk", request("delete", marked(), Map.of()))
                        .expect(200)
                        .json()))
                .containsExactly(2L, 2L, 0L);
        admin.get("people/" + ids.get(0)).expect(404);
        JsonNode restored = admin.post(
                        "people/bulk", request("restore", Map.of("filter", "in:trash " + mark), Map.of()))
                .expect(200)
                .json();
        assertThat(counts(restored)).containsExactly(2L, 2L, 0L);
        admin.get("people/" + ids.get(1)).expect(200);
    }

    @Test
    void whatIsOutOfReachIsNotMatchedAndWhatMayNotBeChangedStays() {
        long team = Colleagues.team();
        Colleagues.Colleague owner = Colleagues.member("user", team);
        Api colleague = Colleagues.user("user", team);
        Api stranger = Colleagues.user("user", Colleagues.team());
        List<Long> ids = people(owner.api(), 2);
        Map<String, Object> delete = request("delete", Map.of("ids", ids), Map.of());
        JsonNode foreign = stranger.post("people/bulk", delete).expect(200).json();
        assertThat(counts(foreign)).containsExactly(0L, 0L, 0L);
        assertThat(foreign.path("reasons")).isEmpty();
        JsonNode seen = colleague.post("people/bulk", delete).expect(200).json();
        assertThat(counts(seen)).containsExactly(2L, 0L, 2L);
        assertThat(seen.path("reasons").path("forbidden").asInt()).isEqualTo(2);
        Colleagues.user("viewer", team).post("people/bulk", delete).expectProblem(403, "forbidden");
        stranger.post("people/bulk", request("assign", Map.of("ids", ids), Map.of("ownerId", owner.id())))
                .expectProblem(400, "invalid");
        assertThat(counts(owner.api().post("people/bulk", delete).expect(200).json()))
                .containsExactly(2L, 2L, 0L);
    }

    @Test
    void newOwnersAreToldOnce() {
        people(admin, 3);
        Colleagues.Colleague owner = Colleagues.member("user", Colleagues.team());
        admin.post("people/bulk", request("assign", marked(), Map.of("ownerId", owner.id())))
                .expect(200);
        JsonNode told = owner.api().get("notifications").expect(200).json().path("items");
        assertThat(told).hasSize(1);
        assertThat(told.path(0).path("kind").asText()).isEqualTo("bulk_assigned");
        assertThat(told.path(0).path("facts").path("count").asText()).isEqualTo("3");
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("ownerId", null);
        assertThat(counts(admin.post("people/bulk", request("assign", marked(), nobody))
                        .expect(200)
                        .json()))
                .containsExactly(3L, 3L, 0L);
    }

    @Test
    void whatDependsOnTheRecordIsDecidedRecordByRecord() {
        long parent = organisation("Parent", Map.of());
        long child = organisation("Child", Map.of());
        JsonNode moved = admin.post(
                        "organisations/bulk",
                        request(
                                "update",
                                Map.of("ids", List.of(parent, child)),
                                Map.of("fields", Map.of("parentId", parent))))
                .expect(200)
                .json();
        assertThat(counts(moved)).containsExactly(2L, 1L, 1L);
        assertThat(moved.path("reasons").path("parent_cycle").asInt()).isEqualTo(1);

        long due = task(Map.of("dueAt", "2100-06-01T08:00:00Z"));
        long undated = task(Map.of());
        JsonNode repeated = tasks(List.of(due, undated), Map.of("recurrence", "FREQ=WEEKLY"));
        assertThat(counts(repeated)).containsExactly(2L, 1L, 1L);
        assertThat(repeated.path("reasons").path("required").asInt()).isEqualTo(1);

        assertThat(counts(tasks(List.of(due, undated), Map.of("status", "done"))))
                .containsExactly(2L, 2L, 0L);
        assertThat(admin.get("tasks/" + undated).json().path("completedAt").isNull())
                .isFalse();
        JsonNode open = admin.get("tasks?filter=" + mark + "%20status:todo")
                .expect(200)
                .json()
                .path("items");
        assertThat(open).as("the next of the series").hasSize(1);
        assertThat(open.path(0).path("dueAt").asText()).isEqualTo("2100-06-08T08:00:00Z");
    }

    private long organisation(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", name + " " + mark);
        return admin.post("organisations", body).expect(201).id();
    }

    private long task(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("title", mark);
        return admin.post("tasks", body).expect(201).id();
    }

    private JsonNode tasks(List<Long> ids, Map<String, ?> fields) {
        return admin.post("tasks/bulk", request("update", Map.of("ids", ids), Map.of("fields", fields)))
                .expect(200)
                .json();
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        people(admin, 2);
        Api keyed = admin.with("Idempotency-Key", mark);
        Map<String, Object> request = request("tag", marked(), Map.of("tags", List.of(mark)));
        Answer first = keyed.post("people/bulk", request).expect(200);
        Answer second = keyed.post("people/bulk", request).expect(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(counts(second.json())).containsExactly(2L, 2L, 0L);
    }

    @Test
    void manyRecordsAreChangedByAJobAndUndone() {
        importPeople(1_500);
        Answer accepted = admin.post("people/bulk", request("tag", marked(), Map.of("tags", List.of(mark))))
                .expect(202);
        long id = accepted.json().path("id").asLong();
        assertThat(accepted.header("Location")).endsWith("/api/v1/jobs/" + id);
        JsonNode job = untilOver(id);
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");
        assertThat(counts(job.path("result"))).containsExactly(1_500L, 1_500L, 0L);
        assertThat(job.path("result").path("sample")).hasSize(10);
        assertThat(job.path("progress").path("done").asInt()).isEqualTo(1_500);
        JsonNode undone = admin.post(
                        "change-sets/" + job.path("result").path("changeSetId").asLong() + "/undo", Map.of())
                .expect(200)
                .json();
        assertThat(undone.path("reverted").asInt()).isGreaterThanOrEqualTo(1_500);
        assertThat(admin.get("people?count=exact&filter=tag:" + mark)
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();

        JsonNode dry = admin.post("people/bulk", dry(request("delete", marked(), Map.of())))
                .expect(200)
                .json();
        assertThat(counts(dry)).containsExactly(1_500L, 1_500L, 0L);
        assertThat(dry.path("sample")).hasSize(10);
    }

    @Test
    void aCancelledJobChangesNothing() {
        importPeople(3_000);
        Answer accepted = admin.post("people/bulk", request("update", marked(), Map.of("fields", Map.of("role", mark))))
                .expect(202);
        long id = accepted.json().path("id").asLong();
        admin.post("jobs/" + id + "/cancel", "");
        String end = untilOver(id).path("status").asText();
        int changed = admin.get("people?count=exact&filter=" + mark + "%20role:" + mark)
                .expect(200)
                .json()
                .path("total")
                .asInt();
        assertThat(changed).as(end).isEqualTo(end.equals("cancelled") ? 0 : 3_000);
    }

    private void importPeople(int rows) {
        String csv = IntStream.range(0, rows)
                .mapToObj(n -> "F" + n + ";" + mark + ";p" + n + "." + mark + "@bulk.example\n")
                .collect(Collectors.joining("", "first name;last name;email\n", ""));
        long job = admin.upload(
                        "imports?run=true",
                        "people.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        Map.of("resource", "people"))
                .expect(202)
                .json()
                .path("jobId")
                .asLong();
        assertThat(untilOver(job).path("status").asText()).isEqualTo("succeeded");
    }

    private JsonNode untilOver(long id) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode job = admin.get("jobs/" + id).expect(200).json();
        while (job.path("finishedAt").isNull() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            job = admin.get("jobs/" + id).expect(200).json();
        }
        return job;
    }
}
