package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** Tasks as a REST client meets them: their times, their series, their calendar. */
class TasksIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Colleagues.Colleague member;
    private static Colleagues.Colleague stranger;
    private static Api api;
    private static long person;
    private static long foreigner;

    @BeforeAll
    static void makeRecords() {
        member = Colleagues.member("user", Colleagues.team());
        stranger = Colleagues.member("user", Colleagues.team());
        api = member.api();
        person = api.post("people", Map.of("lastName", "Task")).expect(201).id();
        foreigner = stranger.api()
                .post("people", Map.of("lastName", "Foreign"))
                .expect(201)
                .id();
    }

    @Nested
    class Writing {

        @Test
        void fillsInWhatWasLeftOut() {
            JsonNode task =
                    task(Map.of("title", " Call back ", "personId", person)).json();

            assertThat(task.path("title").asText()).isEqualTo("Call back");
            assertThat(task.path("status").asText()).isEqualTo("todo");
            assertThat(task.path("priority").asText()).isEqualTo("normal");
            assertThat(task.path("person").path("name").asText()).isEqualTo("Task");
            assertThat(task.path("owner").path("id").asLong()).isEqualTo(member.id());
            assertThat(task.path("overdue").asBoolean()).isFalse();
            assertThat(task.path("completedAt").isNull()).isTrue();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {}                                                          | title:required
                {"title":"x","status":"in_progress"}                        | status:unknown_value
                {"title":"x","priority":"urgent"}                           | priority:unknown_value
                {"title":"x","personId":999999999}                          | personId:unknown_person
                {"title":"x","personId":$foreigner}                         | personId:unknown_person
                {"title":"x","organisationId":1234567890}                   | organisationId:unknown_organisation
                {"title":"x","dueAllDay":true}                              | dueAt:required
                {"title":"x","remindAt":"2020-01-01T00:00:00Z"}             | remindAt:in_past
                {"title":"x","dueAt":"2040-01-01T00:00:00Z","remindAt":"2040-01-02T00:00:00Z"} | remindAt:after_due
                {"title":"x","dueAt":"+99999-01-01T00:00:00Z"}              | dueAt:out_of_range
                {"title":"x","recurrence":"FREQ=DAILY"}                     | dueAt:required
                {"title":"x","recurrence":"every day","dueAt":"2040-01-01T00:00:00Z"} | recurrence:invalid_recurrence
                {"title":"x","recurrence":"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31","dueAt":"2040-01-01T00:00:00Z"} | recurrence:impossible_recurrence
                {"title":"x","recurrence":"FREQ=DAILY;UNTIL=20300101","dueAt":"2040-01-01T00:00:00Z"} | recurrence:ends_before_start
                {"title":"x","assigneeId":$stranger}                        | assigneeId:not_assignable
                """)
        void refusesWhatCannotBe(String body, String error) {
            Answer refused = api.post("tasks", filled(body)).expectProblem(400, "invalid");

            assertThat(refused.errors()).contains(error);
        }

        @Test
        void refusesReadOnlyFields() {
            for (String field : List.of("completedAt", "overdue", "nextTaskId", "occurrence", "id")) {
                api.post("tasks", "{\"title\":\"x\",\"" + field + "\":null}").expectProblem(400, "unknown_field");
            }
        }

        @Test
        void isDueAllDayUntilTheLastSecondWhereItsAssigneeIs() {
            LocalDate today = LocalDate.ofInstant(Instant.now(), PARIS);
            String morning = today.atTime(7, 0).atZone(PARIS).toInstant().toString();

            JsonNode task = task(Map.of("title", "Today", "dueAt", morning, "dueAllDay", true))
                    .json();

            assertThat(Instant.parse(task.path("dueAt").asText()))
                    .isEqualTo(today.atTime(23, 59, 59).atZone(PARIS).toInstant());
            assertThat(task.path("overdue").asBoolean()).isFalse();
            assertThat(api.get("tasks?filter=due:today+id:" + task.path("id")).items("title"))
                    .containsExactly("Today");
            assertThat(api.get("tasks?filter=due:overdue+id:" + task.path("id")).items("title"))
                    .isEmpty();
        }

        @Test
        void isOverdueUntilItIsDone() {
            String hourAgo = Instant.now().minus(1, ChronoUnit.HOURS).toString();
            long id = task(Map.of("title", "Late", "dueAt", hourAgo)).id();
            assertThat(api.get("tasks/" + id).json().path("overdue").asBoolean())
                    .isTrue();
            for (String filter : List.of("due:overdue", "is:overdue", "is:open")) {
                assertThat(api.get("tasks?filter=" + filter + "+id:" + id).items("id"))
                        .as(filter)
                        .hasSize(1);
            }

            api.post("tasks/" + id + "/complete", "{}").expect(200);

            assertThat(api.get("tasks/" + id).json().path("overdue").asBoolean())
                    .isFalse();
            for (String filter : List.of("due:overdue", "is:overdue", "is:open")) {
                assertThat(api.get("tasks?filter=" + filter + "+id:" + id).items("id"))
                        .as(filter)
                        .isEmpty();
            }
        }

        @Test
        void knowsWhenItWasDone() {
            long id = task(Map.of("title", "Status")).id();

            String done = api.patch("tasks/" + id, Map.of("status", "done"))
                    .json()
                    .path("completedAt")
                    .asText();
            assertThat(Instant.parse(done)).isBeforeOrEqualTo(Instant.now().plusSeconds(5));
            assertThat(api.patch("tasks/" + id, Map.of("title", "Still done"))
                            .json()
                            .path("completedAt")
                            .asText())
                    .isEqualTo(done);
            assertThat(api.patch("tasks/" + id, Map.of("status", "doing"))
                            .json()
                            .path("completedAt")
                            .isNull())
                    .isTrue();
        }

        @Test
        void refusesAStaleMove() {
            long id = task(Map.of("title", "Card")).id();
            api.with("If-Match", "\"0\"")
                    .patch("tasks/" + id, Map.of("status", "doing"))
                    .expect(200);

            api.with("If-Match", "\"0\"")
                    .patch("tasks/" + id, Map.of("status", "done"))
                    .expectProblem(412, "stale_version");
            api.with("If-Match", "\"0\"")
                    .post("tasks/" + id + "/complete", "{}")
                    .expectProblem(412, "stale_version");
            api.with("If-Match", "\"0\"")
                    .post("tasks/" + id + "/snooze", Map.of("days", 1))
                    .expectProblem(412, "stale_version");
        }

        @Test
        void sortsByPriorityAndIsExported() {
            String category = "Sorted " + System.nanoTime();
            for (String priority : List.of("normal", "critical", "low", "high")) {
                task(Map.of("title", priority, "priority", priority, "category", category));
            }
            String filter = "filter=category:%22" + category.replace(" ", "+") + "%22";

            assertThat(api.get("tasks?sort=-priority&" + filter).items("title"))
                    .containsExactly("critical", "high", "normal", "low");
            assertThat(api.get("tasks/export?columns=title,owner.email&sort=priority&" + filter)
                            .expect(200)
                            .text()
                            .lines())
                    .containsExactly(
                            "title,owner.email",
                            "low," + member.email(),
                            "normal," + member.email(),
                            "high," + member.email(),
                            "critical," + member.email());
        }

        @Test
        void isFoundByTheSearchBoxAndInItsList() {
            task(Map.of("title", "Wombat dossier"));

            assertThat(api.get("search?q=wombat&types=task").expect(200).json().path("hits"))
                    .hasSize(1);
            assertThat(api.get("tasks?filter=wombat").items("title")).containsExactly("Wombat dossier");
            assertThat(stranger.api().get("search?q=wombat").json().path("hits"))
                    .isEmpty();
        }

        @Test
        void keepsAPersonWhomTheWriterCannotSee() {
            long id = Api.admin()
                    .post("tasks", Map.of("title", "Hidden", "personId", foreigner, "assigneeId", member.id()))
                    .expect(201)
                    .id();

            assertThat(api.get("tasks/" + id)
                            .expect(200)
                            .json()
                            .path("personId")
                            .isNull())
                    .isTrue();
            assertThat(api.get("tasks?filter=person:none+id:" + id).items("id")).hasSize(1);
            api.put("tasks/" + id, Map.of("title", "Renamed", "assigneeId", member.id()))
                    .expect(200);

            assertThat(Api.admin().get("tasks/" + id).json().path("personId").asLong())
                    .isEqualTo(foreigner);
        }
    }

    @Nested
    class Series {

        @Test
        void comesBackWhenItIsDoneAndUndoTakesBothBack() {
            JsonNode first = recurring("FREQ=WEEKLY", "2040-03-05T09:00:00Z");
            Answer completed =
                    api.post("tasks/" + first.path("id") + "/complete", "{}").expect(200);

            long nextId = completed.json().path("nextTaskId").asLong();
            JsonNode next = api.get("tasks/" + nextId).expect(200).json();
            assertThat(next.path("dueAt").asText()).isEqualTo("2040-03-12T09:00:00Z");
            assertThat(next.path("status").asText()).isEqualTo("todo");
            assertThat(next.path("occurrence").asInt()).isEqualTo(2);
            assertThat(next.path("owner")).isEqualTo(first.path("owner"));

            api.post("change-sets/" + completed.header("X-Change-Set") + "/undo", "{}")
                    .expect(200);

            api.get("tasks/" + nextId).expectProblem(404, "not_found");
            assertThat(api.get("tasks/" + first.path("id"))
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("todo");
        }

        @Test
        void comesBackHoweverItIsMarkedAsDone() {
            JsonNode first = recurring("FREQ=DAILY;COUNT=2", "2040-03-05T09:00:00Z");

            JsonNode done = api.patch("tasks/" + first.path("id"), Map.of("status", "done"))
                    .expect(200)
                    .json();
            JsonNode second = api.post("tasks/" + done.path("nextTaskId").asLong() + "/complete", "{}")
                    .expect(200)
                    .json();

            assertThat(second.path("nextTaskId").isNull()).isTrue();
        }

        @Test
        void comesBackOnceWhateverManyDo() {
            long id = recurring("FREQ=DAILY", "2040-03-05T09:00:00Z").path("id").asLong();

            List<Long> next = IntStream.range(0, 6)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> api.post("tasks/" + id + "/complete", "{}")
                            .expect(200)
                            .json()
                            .path("nextTaskId")
                            .asLong()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .distinct()
                    .toList();

            assertThat(next).hasSize(1);
            api.patch("tasks/" + id, Map.of("status", "todo")).expect(200);
            assertThat(api.post("tasks/" + id + "/complete", "{}")
                            .json()
                            .path("nextTaskId")
                            .asLong())
                    .isEqualTo(next.get(0));
        }

        @Test
        void isNotContinuedByCancelling() {
            long id = recurring("FREQ=DAILY", "2040-03-05T09:00:00Z").path("id").asLong();

            assertThat(api.patch("tasks/" + id, Map.of("status", "cancelled"))
                            .json()
                            .path("nextTaskId")
                            .isNull())
                    .isTrue();
        }

        private JsonNode recurring(String rule, String dueAt) {
            return task(Map.of("title", "Again", "recurrence", rule, "dueAt", dueAt))
                    .json();
        }
    }

    @Nested
    class Snoozing {

        @Test
        void putsItOff() {
            long id = task(Map.of("title", "Later", "dueAt", "2040-03-05T09:00:00Z"))
                    .id();

            assertThat(api.post("tasks/" + id + "/snooze", Map.of("days", 7))
                            .expect(200)
                            .json()
                            .path("dueAt")
                            .asText())
                    .isEqualTo("2040-03-12T09:00:00Z");
            assertThat(api.post("tasks/" + id + "/snooze", Map.of("until", "2041-01-01T10:00:00Z"))
                            .expect(200)
                            .json()
                            .path("dueAt")
                            .asText())
                    .isEqualTo("2041-01-01T10:00:00Z");
        }

        @Test
        void refusesWhatCannotBe() {
            long id = task(Map.of("title", "Never")).id();
            for (String body : List.of(
                    "{}",
                    "{\"days\":0}",
                    "{\"days\":1,\"until\":\"2040-01-01\"}",
                    "{\"until\":\"2020-01-01\"}",
                    "{\"until\":\"soon\"}")) {
                api.post("tasks/" + id + "/snooze", body).expectProblem(400, "invalid");
            }
            api.post("tasks/" + id + "/snooze", "{\"hours\":1}").expectProblem(400, "unknown_field");
            api.post("tasks/" + id + "/complete", "{}").expect(200);
            api.post("tasks/" + id + "/snooze", Map.of("days", 1)).expectProblem(409, "task_closed");
            stranger.api().post("tasks/" + id + "/snooze", Map.of("days", 1)).expectProblem(404, "not_found");
            stranger.api().post("tasks/" + id + "/complete", "{}").expectProblem(404, "not_found");
        }
    }

    @Nested
    class Calendar {

        @Test
        void isReadUnderItsSecretAddressUntilThatIsReplacedOrClosed() {
            Api mine = Colleagues.user("user", Colleagues.team());
            mine.get("calendar-feed").expectProblem(404, "not_found");
            mine.post("tasks", Map.of("title", "Réunion, lundi; 9h", "dueAt", "2040-03-05T09:00:00Z"))
                    .expect(201);
            mine.post("tasks", Map.of("title", "No date")).expect(201);
            String first = path(mine.put("calendar-feed", "{}").expect(201));

            Answer calendar = Api.anonymous().get(first).expect(200);
            assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
            assertThat(calendar.text().lines())
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("SUMMARY:Réunion\\, lundi\\; 9h", "DTSTART:20400305T090000Z");
            assertThat(calendar.text()).doesNotContain("No date");
            assertThat(mine.get("calendar-feed")
                            .expect(200)
                            .json()
                            .path("lastReadAt")
                            .isNull())
                    .isFalse();

            String second = path(mine.put("calendar-feed", "{}").expect(201));
            Api.anonymous().get(first).expectProblem(404, "not_found");
            Api.anonymous().get(second).expect(200);
            mine.delete("calendar-feed").expect(204);
            Api.anonymous().get(second).expectProblem(404, "not_found");
            Api.anonymous().get("calendar-feed/guess.ics").expectProblem(404, "not_found");
            Api.anonymous().get("calendar-feed").expectProblem(401, "unauthenticated");
        }

        @Test
        void isReadByNobodyOnceItsUserIsGone() {
            Colleagues.Colleague leaver = Colleagues.member("user", null);
            String address = path(leaver.api().put("calendar-feed", "{}").expect(201));
            Api.admin().patch("users/" + leaver.id(), Map.of("active", false)).expect(200);

            Api.anonymous().get(address).expectProblem(404, "not_found");
        }

        private static String path(Answer opened) {
            String url = opened.json().path("url").asText();
            return url.substring(url.indexOf("/api/v1/"));
        }
    }

    private static Answer task(Map<String, Object> body) {
        return api.post("tasks", body).expect(201);
    }

    private static String filled(String body) {
        return body.replace("$foreigner", Long.toString(foreigner)).replace("$stranger", Long.toString(stranger.id()));
    }
}
