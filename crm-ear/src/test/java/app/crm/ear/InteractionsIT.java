package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interactions as a REST client meets them, with colleagues who see different people. */
class InteractionsIT {

    private static Colleagues.Colleague member;
    private static Colleagues.Colleague colleague;
    private static Colleagues.Colleague stranger;
    private static Api api;
    private static long ada;
    private static long acme;
    private static long foreigner;

    @BeforeAll
    static void makeRecords() {
        long team = Colleagues.team();
        member = Colleagues.member("user", team);
        colleague = Colleagues.member("user", team);
        stranger = Colleagues.member("user", Colleagues.team());
        api = member.api();
        ada = api.post("people", Map.of("firstName", "Ada", "lastName", "Meets"))
                .expect(201)
                .id();
        acme = api.post("organisations", Map.of("name", "Meeting Partners"))
                .expect(201)
                .id();
        foreigner = stranger.api()
                .post("people", Map.of("lastName", "Foreigner"))
                .expect(201)
                .id();
    }

    @Nested
    class Writing {

        @Test
        void readsBackWhatWasWritten() {
            Answer created = api.post("interactions", """
                    {"type":"meeting","title":" Annual review ","body":"Fees","direction":"out","durationMinutes":45,
                     "occurredAt":"2026-03-01T10:00:00+01:00","personIds":[%d,%d],"organisationIds":[%d],
                     "participants":[{"name":"Guest","email":"GUEST@other.example"},{"userId":%d}],
                     "status":"in_progress","assignee":{"id":%d,"name":"me"},
                     "nextActionAt":"2030-01-01T09:00:00Z"}""".formatted(ada, ada, acme, colleague.id(), member.id()))
                    .expect(201);
            assertThat(created.header("ETag")).isEqualTo("\"0\"");
            assertThat(created.header("X-Change-Set")).matches("\\d+");

            JsonNode stored =
                    api.get("interactions/" + created.id()).expect(200).json();

            assertThat(stored.path("title").asText()).isEqualTo("Annual review");
            assertThat(stored.path("occurredAt").asText()).isEqualTo("2026-03-01T09:00:00Z");
            assertThat(stored.path("personIds").toString()).isEqualTo("[" + ada + "]");
            assertThat(stored.path("people").get(0).path("name").asText()).isEqualTo("Ada Meets");
            assertThat(stored.path("organisationIds").toString()).isEqualTo("[" + acme + "]");
            assertThat(stored.path("participants").get(0).path("email").asText())
                    .isEqualTo("guest@other.example");
            assertThat(stored.path("participants").get(1).path("userId").asLong())
                    .isEqualTo(colleague.id());
            assertThat(stored.path("assignee").path("id").asLong()).isEqualTo(member.id());
            assertThat(stored.path("owner").path("id").asLong()).isEqualTo(member.id());
            assertThat(stored.path("attachments")).isEmpty();
            assertThat(stored.path("overdue").asBoolean()).isFalse();
        }

        @Test
        void fillsInWhatWasLeftOut() {
            JsonNode stored = call("Short").json();

            assertThat(stored.path("type").asText()).isEqualTo("note");
            assertThat(stored.path("status").asText()).isEqualTo("todo");
            assertThat(Instant.parse(stored.path("occurredAt").asText()))
                    .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(5, ChronoUnit.MINUTES));
            assertThat(stored.path("assignee").isNull()).isTrue();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {"title":"x"}                                              | personIds:required
                {"title":"x","personIds":[],"organisationIds":null}        | personIds:required
                {"personIds":[$ada]}                                       | title:required
                {"title":"x","personIds":[999999999]}                      | personIds:unknown_person
                {"title":"x","personIds":[$foreigner]}                     | personIds:unknown_person
                {"title":"x","organisationIds":[-1]}                       | organisationIds:unknown_organisation
                {"title":"x","personIds":[$ada],"type":"fax"}              | type:unknown_value
                {"title":"x","personIds":[$ada],"status":"doing"}          | status:unknown_value
                {"title":"x","personIds":[$ada],"direction":"up"}          | direction:unknown_value
                {"title":"x","personIds":[$ada],"durationMinutes":-1}      | durationMinutes:out_of_range
                {"title":"x","personIds":[$ada],"occurredAt":"0001-01-01T00:00:00Z"} | occurredAt:out_of_range
                {"title":"x","personIds":[$ada],"assigneeId":999999999}    | assigneeId:not_assignable
                {"title":"x","personIds":[$ada],"participants":[{}]}       | participants:required
                {"title":"x","personIds":[$ada],"participants":[{"userId":999999999}]} | participants.userId:unknown_user
                {"title":"x","personIds":[$ada],"participants":[{"email":"x"}]} | participants.email:invalid_email
                """)
        void refusesWhatCannotBe(String body, String error) {
            Answer refused = api.post("interactions", filled(body)).expectProblem(400, "invalid");

            assertThat(refused.errors()).contains(error);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {"title":"x","personIds":[$ada],"emailThreadId":1}
                {"title":"x","personIds":[$ada],"people":[]}
                {"title":"x","personIds":[$ada],"overdue":true}
                {"title":"x","personIds":[$ada],"createdAt":"2026-01-01T00:00:00Z"}
                """)
        void refusesReadOnlyFields(String body) {
            api.post("interactions", filled(body)).expectProblem(400, "unknown_field");
        }

        @Test
        void changesPartAndWhole() {
            long id = call("Patch me").id();

            Answer patched = api.patch("interactions/" + id, Map.of("status", "done", "organisationIds", List.of(acme)))
                    .expect(200);
            assertThat(patched.json().path("title").asText()).isEqualTo("Patch me");
            assertThat(patched.json().path("organisationIds").toString()).isEqualTo("[" + acme + "]");
            assertThat(patched.header("ETag")).isEqualTo("\"1\"");
            Answer replaced = api.put(
                            "interactions/" + id,
                            Map.of("title", "Whole", "organisationIds", List.of(acme), "ownerId", member.id()))
                    .expect(200);
            assertThat(replaced.json().path("personIds")).isEmpty();
            assertThat(replaced.json().path("status").asText()).isEqualTo("todo");
            api.patch("interactions/" + id, "{\"organisationIds\":null}").expectProblem(400, "invalid");
        }

        @Test
        void ofTwoWhoMoveTheSameCardOneLearnsOfTheOther() {
            long id = call("Race").id();
            Api first = member.api().with("If-Match", "\"0\"");
            Api second = colleague.api().with("If-Match", "\"0\"");

            List<Integer> statuses = IntStream.range(0, 2)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> (n == 0 ? first : second)
                            .patch("interactions/" + id, Map.of("status", n == 0 ? "done" : "in_progress"))
                            .status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 412);
            first.patch("interactions/" + id, Map.of("status", "todo")).expectProblem(412, "stale_version");
        }

        @Test
        void goesIntoTheTrashAndComesBack() {
            long id = call("Trash me").id();
            api.delete("interactions/" + id).expect(204);
            api.get("interactions/" + id).expectProblem(404, "not_found");
            assertThat(api.get("interactions?filter=in:trash+id:" + id)
                            .expect(200)
                            .items("title"))
                    .containsExactly("Trash me");
            api.post("interactions/" + id + "/restore", "{}").expect(200);
            assertThat(api.get("interactions/" + id)
                            .expect(200)
                            .json()
                            .path("personIds")
                            .toString())
                    .isEqualTo("[" + ada + "]");
        }

        @Test
        void isWrittenOnceUnderAnIdempotencyKey() {
            Api once = api.with("Idempotency-Key", "interaction-" + System.nanoTime());
            Map<String, Object> body = Map.of("title", "Once", "personIds", List.of(ada));

            long id = once.post("interactions", body).expect(201).id();

            assertThat(once.post("interactions", body).expect(201).id()).isEqualTo(id);
            once.post("interactions", Map.of("title", "Twice", "personIds", List.of(ada)))
                    .expectProblem(409, "idempotency_mismatch");
        }
    }

    @Nested
    class Access {

        @Test
        void isForeignToOtherTeams() {
            long id = call("Ours").id();

            colleague.api().get("interactions/" + id).expect(200);
            stranger.api().get("interactions/" + id).expectProblem(404, "not_found");
            stranger.api().patch("interactions/" + id, Map.of("title", "x")).expectProblem(404, "not_found");
            assertThat(stranger.api()
                            .get("interactions?filter=id:" + id)
                            .expect(200)
                            .items("id"))
                    .isEmpty();
        }

        @Test
        void hidesLinksToPeopleOutOfReachAndKeepsThem() {
            Api admin = Api.admin();
            long id = admin.post(
                            "interactions",
                            Map.of("title", "Both", "personIds", List.of(ada, foreigner), "assigneeId", stranger.id()))
                    .expect(201)
                    .id();

            JsonNode seen = stranger.api().get("interactions/" + id).expect(200).json();
            assertThat(seen.path("personIds").toString()).isEqualTo("[" + foreigner + "]");
            assertThat(seen.toString()).doesNotContain("Ada");
            assertThat(stranger.api()
                            .get("interactions?filter=person:" + q("Ada Meets"))
                            .items("id"))
                    .isEmpty();
            assertThat(stranger.api()
                            .get("interactions?filter=person:Foreigner+id:" + id)
                            .items("title"))
                    .containsExactly("Both");
            String history =
                    stranger
                            .api()
                            .get("change-sets?resource=interactions&recordId=" + id)
                            .expect(200)
                            .items("id")
                            .stream()
                            .map(changeSet -> stranger.api()
                                    .get("change-sets/" + changeSet + "/items")
                                    .expect(200)
                                    .text())
                            .collect(java.util.stream.Collectors.joining());
            String linked = "\"field\":\"personId\",\"before\":null,\"after\":";
            assertThat(history).contains(linked + foreigner + ",").doesNotContain(linked + ada + ",", "Ada Meets");
            stranger.api()
                    .put(
                            "interactions/" + id,
                            Map.of("title", "Mine", "personIds", List.of(foreigner), "assigneeId", stranger.id()))
                    .expect(200);

            assertThat(admin.get("interactions/" + id).expect(200).json().path("personIds"))
                    .hasSize(2);
        }

        @Test
        void belongsToItsAssignee() {
            long id = Api.admin()
                    .post(
                            "interactions",
                            Map.of("title", "Yours", "personIds", List.of(foreigner), "assigneeId", stranger.id()))
                    .expect(201)
                    .id();

            stranger.api().get("interactions/" + id).expect(200);
            stranger.api().delete("interactions/" + id).expect(204);
        }
    }

    @Nested
    class Finding {

        @Test
        void filtersByTypePersonOrganisationAndStatus() {
            long id = api.post(
                            "interactions",
                            Map.of(
                                    "title",
                                    "Filtered",
                                    "type",
                                    "video",
                                    "organisationIds",
                                    List.of(acme),
                                    "status",
                                    "done"))
                    .expect(201)
                    .id();
            for (String filter : List.of(
                    "type:video",
                    "org:" + q("Meeting Partners"),
                    "status:done",
                    "is:done",
                    "filtered",
                    "owner:me",
                    "person:none",
                    "occurred:today",
                    "no:assignee",
                    "no:next")) {
                assertThat(api.get("interactions?limit=500&filter=" + filter + "+id:" + id)
                                .expect(200)
                                .items("title"))
                        .as(filter)
                        .containsExactly("Filtered");
            }
            api.get("interactions?filter=type:fax").expectProblem(400, "bad_filter");
            api.get("interactions?sort=body").expectProblem(400, "unknown_sort");
        }

        @Test
        void countsTheInboxAsItsListsShowIt() {
            Api mine = Colleagues.user("manager", null);
            long me = mine.get("auth/me").json().path("id").asLong();
            long person =
                    mine.post("people", Map.of("lastName", "Inbox")).expect(201).id();
            String past = Instant.now().minus(2, ChronoUnit.DAYS).toString();
            for (Map<String, Object> each : List.<Map<String, Object>>of(
                    Map.of("assigneeId", me, "nextActionAt", past),
                    Map.of("assigneeId", me, "nextActionAt", past, "status", "done"),
                    Map.of("assigneeId", me))) {
                Map<String, Object> body = new java.util.HashMap<>(each);
                body.put("title", "Inbox");
                body.put("personIds", List.of(person));
                mine.post("interactions", body).expect(201);
            }

            JsonNode boxes = mine.get("interactions/inbox").expect(200).json().path("items");

            assertThat(boxes.get(0).path("count").asLong()).isEqualTo(2);
            assertThat(boxes.get(2).path("count").asLong()).isEqualTo(1);
            for (JsonNode box : boxes) {
                assertThat(mine.get("interactions?count=exact&filter="
                                        + q(box.path("filter").asText()).replace("%22", ""))
                                .expect(200)
                                .json()
                                .path("total")
                                .asLong())
                        .as(box.toString())
                        .isEqualTo(box.path("count").asLong());
            }
        }

        @Test
        void tellsWhenSomethingHappenedLastAndNotWhenItIsUndone() {
            long person =
                    api.post("people", Map.of("lastName", "Active")).expect(201).id();
            assertThat(api.get("people?filter=no:interaction+id:" + person).items("id"))
                    .hasSize(1);
            Answer call = api.post(
                            "interactions",
                            Map.of("title", "Call", "personIds", List.of(person), "occurredAt", "2026-02-03T10:00:00Z"))
                    .expect(201);
            JsonNode active = api.get("people/" + person).json();
            assertThat(active.path("lastActivityAt").asText()).isEqualTo("2026-02-03T10:00:00Z");
            assertThat(active.path("version").asInt()).isZero();

            api.post("change-sets/" + call.header("X-Change-Set") + "/undo", "{}")
                    .expect(200);

            assertThat(api.get("people/" + person).json().path("lastActivityAt").isNull())
                    .isTrue();
            api.get("interactions/" + call.id()).expectProblem(404, "not_found");
        }

        @Test
        void countsWhatIsPlannedFromItsMomentOn() throws InterruptedException {
            long person = api.post("people", Map.of("lastName", "Planned"))
                    .expect(201)
                    .id();
            String soon =
                    Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS).toString();
            for (String at : List.of("2026-02-03T10:00:00Z", soon, "2099-01-01T00:00:00Z")) {
                api.post("interactions", Map.of("title", "Call", "personIds", List.of(person), "occurredAt", at))
                        .expect(201);
            }
            assertThat(lastActivity(person)).isEqualTo("2026-02-03T10:00:00Z");
            assertThat(api.get("people?filter=" + "lastActivityAt:%3E2026-03-01+id:" + person)
                            .items("id"))
                    .isEmpty();

            for (int tries = 0; tries < 200 && !lastActivity(person).equals(soon); tries++) {
                Thread.sleep(100);
            }

            assertThat(lastActivity(person)).isEqualTo(soon);
            assertThat(api.get("people?filter=" + "lastActivityAt:%3E2026-03-01+id:" + person)
                            .items("id"))
                    .hasSize(1);
            assertThat(api.get("people/" + person).json().path("version").asInt())
                    .isZero();
        }

        private String lastActivity(long person) {
            return api.get("people/" + person)
                    .expect(200)
                    .json()
                    .path("lastActivityAt")
                    .asText();
        }

        @Test
        void isFoundByTheSearchBox() {
            api.post("interactions", Map.of("title", "Quokka briefing", "personIds", List.of(ada)))
                    .expect(201);

            assertThat(api.get("search?q=quokka&types=interaction")
                            .expect(200)
                            .json()
                            .path("hits"))
                    .hasSize(1);
            assertThat(stranger.api().get("search?q=quokka").expect(200).json().path("hits"))
                    .isEmpty();
        }

        @Test
        void isExported() {
            long id = api.post(
                            "interactions",
                            Map.of("title", "=1+1", "personIds", List.of(ada), "organisationIds", List.of(acme)))
                    .expect(201)
                    .id();

            Answer file = api.get("interactions/export?columns=title,person.names,organisation.names&filter=id:" + id)
                    .expect(200);

            assertThat(file.text().lines())
                    .containsExactly("title,person.names,organisation.names", "'=1+1,Ada Meets,Meeting Partners");
            assertThat(api.get("interactions/export?columns=nothing")
                            .expectProblem(400, "invalid")
                            .errors())
                    .containsExactly("columns:unknown_column");
        }
    }

    private static Answer call(String title) {
        return api.post("interactions", Map.of("title", title, "personIds", List.of(ada)))
                .expect(201);
    }

    private static String filled(String body) {
        return body.replace("$ada", Long.toString(ada)).replace("$foreigner", Long.toString(foreigner));
    }

    private static String q(String words) {
        return "%22" + words.replace(" ", "+") + "%22";
    }
}
