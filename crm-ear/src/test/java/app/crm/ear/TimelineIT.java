package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Timelines over HTTP: one feed of everything that the caller may see. */
class TimelineIT {

    private final Api admin = Api.admin();

    @Test
    void aPersonsFeedTellsWhoDidWhatAndWhen() {
        long person = person(admin);
        long meeting = interaction(admin, person, "2026-03-02T10:00:00Z");
        long task = admin.post("tasks", Map.of("title", "Send the report", "personId", person))
                .expect(201)
                .id();
        long file = admin.upload(
                        "people/" + person + "/files", "plan.txt", "plan".getBytes(StandardCharsets.UTF_8), Map.of())
                .expect(201)
                .id();
        String edit = admin.patch("people/" + person, Map.of("jobTitle", "Countess"))
                .expect(200)
                .header("X-Change-Set");

        JsonNode items =
                admin.get("people/" + person + "/timeline").expect(200).json().path("items");

        assertThat(items.findValuesAsText("type")).contains("change", "file", "task", "interaction");
        JsonNode change = entry(items, "change:" + edit);
        assertThat(change.path("changeSetId").asText()).isEqualTo(edit);
        assertThat(change.at("/change/kind").asText()).isEqualTo("edit");
        assertThat(change.at("/change/items/0/fields/0/field").asText()).isEqualTo("jobTitle");
        assertThat(change.at("/actor/name").asText()).isNotEmpty();
        JsonNode met = entry(items, "interaction:" + meeting);
        assertThat(met.path("at").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(met.at("/interaction/personIds/0").asLong()).isEqualTo(person);
        assertThat(met.path("changeSetId").isNumber()).isTrue();
        assertThat(met.path("title").asText()).isEqualTo("Met");
        assertThat(entry(items, "task:" + task).at("/task/title").asText()).isEqualTo("Send the report");
        assertThat(entry(items, "file:" + file).at("/file/name").asText()).isEqualTo("plan.txt");
        assertThat(entry(items, "file:" + file).path("changeSetId").isNumber()).isTrue();
        assertThat(entry(items, "file:" + file).at("/record/name").asText()).startsWith("Ada");
    }

    @Test
    void pagesFollowEachOtherAndACursorStaysInItsFeed() {
        long person = person(admin);
        for (int day = 1; day <= 5; day++) {
            interaction(admin, person, "2026-03-0" + day + "T10:00:00Z");
        }
        String feed = "people/" + person + "/timeline?types=interaction&limit=2";
        List<String> moments = new ArrayList<>();
        Answer page = admin.get(feed).expect(200);
        moments.addAll(page.items("at"));
        String first = page.json().path("nextCursor").asText();
        while (page.json().path("nextCursor").isTextual()) {
            page = admin.get(feed + "&cursor=" + page.json().path("nextCursor").asText())
                    .expect(200);
            moments.addAll(page.items("at"));
        }

        assertThat(moments)
                .containsExactly(
                        "2026-03-05T10:00:00Z",
                        "2026-03-04T10:00:00Z",
                        "2026-03-03T10:00:00Z",
                        "2026-03-02T10:00:00Z",
                        "2026-03-01T10:00:00Z");
        assertThat(admin.get("people/" + person + "/timeline?types=interaction&at=2026-03-03")
                        .items("at"))
                .hasSize(3);
        assertThat(admin.get("people/" + person + "/timeline?types=interaction&before=2026-03-03")
                        .items("at"))
                .hasSize(2);
        admin.get("people/" + person(admin) + "/timeline?types=interaction&limit=2&cursor=" + first)
                .expectProblem(400, "bad_cursor");
        assertThat(admin.get("people/" + person + "/timeline?types=email")
                        .expect(200)
                        .items("id"))
                .isEmpty();
    }

    @Test
    void badQuestionsAreRefused() {
        String feed = "people/" + person(admin) + "/timeline";
        admin.get(feed + "?types=calls").expectProblem(400, "invalid");
        admin.get(feed + "?at=soon").expectProblem(400, "invalid");
        admin.get(feed + "?at=2026-01-01&before=2026-01-01").expectProblem(400, "invalid");
        admin.get(feed + "?limit=0").expect(400);
        admin.get(feed + "?cursor=x").expectProblem(400, "bad_cursor");
        admin.get("people/999999999/timeline").expectProblem(404, "not_found");
    }

    @Test
    void anOrganisationsFeedHoldsWhatTheCallerMaySee() {
        Api owner = Colleagues.user("user", Colleagues.team());
        Api stranger = Colleagues.user("user", Colleagues.team());
        long organisation = owner.post("organisations", Map.of("name", "Acme " + UUID.randomUUID()))
                .expect(201)
                .id();
        long person = person(owner);
        owner.post("affiliations", Map.of("personId", person, "organisationId", organisation))
                .expect(201);
        long meeting = interaction(owner, person, "2026-03-02T10:00:00Z");

        String feed = "organisations/" + organisation + "/timeline";
        JsonNode met = entry(owner.get(feed).expect(200).json().path("items"), "interaction:" + meeting);
        assertThat(met.at("/record/resource").asText()).isEqualTo("people");
        assertThat(met.at("/record/id").asLong()).isEqualTo(person);
        stranger.get(feed).expectProblem(404, "not_found");
        stranger.get("people/" + person + "/timeline").expectProblem(404, "not_found");

        owner.delete("interactions/" + meeting).expect(204);
        assertThat(owner.get(feed).expect(200).items("id")).doesNotContain("interaction:" + meeting);
    }

    private static JsonNode entry(JsonNode items, String id) {
        for (JsonNode item : items) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("No entry " + id + " in " + items);
    }

    private static long interaction(Api api, long person, String at) {
        return api.post(
                        "interactions",
                        Map.of("type", "meeting", "title", "Met", "occurredAt", at, "personIds", List.of(person)))
                .expect(201)
                .id();
    }

    private static long person(Api api) {
        return api.post("people", Map.of("firstName", "Ada", "lastName", "Time " + UUID.randomUUID()))
                .expect(201)
                .id();
    }
}
