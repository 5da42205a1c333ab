package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every number of the dashboard is the number of records that its filter lists, for whoever looks. */
class DashboardIT {

    /** Where new users are. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Colleagues.Colleague boss = Colleagues.member("user", Colleagues.team());
    private final Api api = boss.api();

    @Test
    void dueTasksAreTheCallersOpenOnes() {
        long overdue = task("2020-01-01T10:00:00Z", boss.id());
        long soon = task(Instant.now().plus(Duration.ofDays(3)).toString(), boss.id());
        task(Instant.now().plus(Duration.ofDays(30)).toString(), boss.id());
        long done = task("2020-01-01T10:00:00Z", boss.id());
        api.patch("tasks/" + done, Map.of("status", "done")).expect(200);

        JsonNode tasks = api.get("dashboard/tasks").expect(200).json();

        assertFigure("tasks", tasks.path("overdue"), 1);
        assertFigure("tasks", tasks.path("today"), 0);
        assertFigure("tasks", tasks.path("week"), 1);
        assertThat(ids(tasks.path("items"))).containsExactly(overdue, soon).doesNotContain(done);
    }

    @Test
    void thePipelineAddsUpByStageAndCurrency() {
        organisation("negotiation", "100.50", "EUR", 50);
        organisation("negotiation", "200.00", "EUR", 25);
        organisation("negotiation", "10.00", "USD", 100);
        organisation("negotiation", null, null, null);
        organisation("won", "7.00", "EUR", 100);

        JsonNode stages = api.get("dashboard/pipeline").expect(200).json().path("stages");

        assertThat(stages.findValuesAsText("stage"))
                .containsExactly(
                        "lead",
                        "qualified",
                        "prospect",
                        "qualification",
                        "proposal",
                        "negotiation",
                        "won",
                        "lost",
                        "inactive");
        JsonNode negotiation = stages.get(5);
        assertFigure("organisations", negotiation, 4);
        assertThat(negotiation.at("/amounts/0/currency").asText()).isEqualTo("EUR");
        assertThat(negotiation.at("/amounts/0/potential").asText()).isEqualTo("300.50");
        assertThat(negotiation.at("/amounts/0/weighted").asText()).isEqualTo("100.25");
        assertFigure("organisations", negotiation.at("/amounts/0"), 2);
        assertFigure("organisations", negotiation.at("/amounts/1"), 1);
        assertFigure("organisations", stages.get(0), 0);
        Api stranger = Colleagues.user("user", Colleagues.team());
        assertThat(stranger.get("dashboard/pipeline")
                        .expect(200)
                        .json()
                        .at("/stages/5/count")
                        .asInt())
                .isZero();
    }

    @Test
    void weeksCountWhatHappenedInThem() {
        long person = person();
        interaction(person, "meeting", Instant.now());
        interaction(person, "call", Instant.now());
        interaction(person, "call", ZonedDateTime.now(PARIS).minusWeeks(3).toInstant());
        interaction(person, "call", Instant.now().minus(Duration.ofDays(300)));

        JsonNode weeks = api.get("dashboard/activity").expect(200).json().path("weeks");

        assertThat(weeks).hasSize(12);
        assertFigure("interactions", weeks.get(11), 2);
        assertFigure("interactions", weeks.get(8), 1);
        assertThat(weeks.get(11).path("types").findValuesAsText("type")).containsExactly("call", "meeting");
        assertFigure("interactions", weeks.get(11).at("/types/0"), 1);
        assertThat(StreamSupport.stream(weeks.spliterator(), false)
                        .mapToInt(week -> week.path("count").asInt())
                        .sum())
                .isEqualTo(3);
        JsonNode recent = api.get("dashboard/recent").expect(200).json();
        assertThat(recent.path("items")).hasSize(4);
        assertThat(recent.at("/items/0/type").asText()).isIn("call", "meeting");
    }

    @Test
    void neglectedAreThoseWithoutAnInteractionForSoLong() {
        long never = organisation("lead", null, null, null);
        long longAgo = organisation("lead", null, null, null);
        long lately = organisation("lead", null, null, null);
        met(longAgo, Instant.now().minus(Duration.ofDays(100)));
        met(lately, Instant.now().minus(Duration.ofDays(10)));

        JsonNode neglected = api.get("dashboard/neglected?days=90").expect(200).json();

        assertFigure("organisations", neglected.path("figure"), 2);
        assertThat(ids(neglected.path("items"))).containsExactly(longAgo, never).doesNotContain(lately);
        assertFigure(
                "organisations",
                api.get("dashboard/neglected?days=5&mine=true").json().path("figure"),
                3);
        api.get("dashboard/neglected?days=0").expectProblem(400, "invalid");
        api.get("dashboard/neglected?days=many").expectProblem(400, "invalid");
    }

    @Test
    void theWholeIsItsParts() {
        JsonNode all = api.get("dashboard").expect(200).json();

        assertThat(all.fieldNames())
                .toIterable()
                .containsExactly("tasks", "recent", "pipeline", "activity", "neglected");
        Api.anonymous().get("dashboard").expectProblem(401, "unauthenticated");
    }

    private static List<Long> ids(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private void assertFigure(String resource, JsonNode figure, long count) {
        assertThat(figure.path("count").asLong()).as(figure.toString()).isEqualTo(count);
        String filter = figure.path("filter").asText();
        JsonNode list = api.get(resource + "?count=exact&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .expect(200)
                .json();
        assertThat(list.path("total").asLong()).as(filter).isEqualTo(count);
    }

    private long task(String due, long assignee) {
        return api.post("tasks", Map.of("title", "Call", "dueAt", due, "assignee", Map.of("id", assignee)))
                .expect(201)
                .id();
    }

    private long organisation(String stage, String potential, String currency, Integer probability) {
        Map<String, Object> fields = new java.util.HashMap<>();
        fields.put("name", "Acme " + UUID.randomUUID());
        fields.put("pipelineStage", stage);
        fields.put("probability", probability);
        if (potential != null) {
            fields.put("potential", Map.of("amount", potential, "currency", currency));
        }
        return api.post("organisations", fields).expect(201).id();
    }

    private void met(long organisation, Instant at) {
        api.post(
                        "interactions",
                        Map.of("title", "Met", "occurredAt", at.toString(), "organisationIds", List.of(organisation)))
                .expect(201);
    }

    private void interaction(long person, String type, Instant at) {
        api.post(
                        "interactions",
                        Map.of(
                                "type",
                                type,
                                "title",
                                "Spoke",
                                "occurredAt",
                                at.toString(),
                                "personIds",
                                List.of(person)))
                .expect(201);
    }

    private long person() {
        return api.post("people", Map.of("firstName", "Ada", "lastName", "Board " + UUID.randomUUID()))
                .expect(201)
                .id();
    }
}
