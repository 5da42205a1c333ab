package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** History and undo as clients see them. */
class ChangeSetsIT {

    private final Api admin = Api.admin();

    @Test
    void aWriteTellsItsChangeSetAndTheChangeSetTellsTheWrite() {
        long person = person();
        Answer edit = admin.patch("people/" + person, Map.of("jobTitle", "Countess", "active", false))
                .expect(200);

        JsonNode changeSet = admin.get("change-sets/" + edit.header("X-Change-Set"))
                .expect(200)
                .json();
        assertThat(changeSet.path("kind").asText()).isEqualTo("edit");
        assertThat(changeSet.path("counts").path("updated").asInt()).isEqualTo(1);
        assertThat(changeSet.path("requestId").asText()).isEqualTo(edit.header("X-Request-Id"));
        JsonNode item = admin.get("change-sets/" + edit.header("X-Change-Set") + "/items")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(item.path("label").asText()).startsWith("Ada ");
        assertThat(item.path("fields").findValuesAsText("field")).containsExactlyInAnyOrder("jobTitle", "active");
        assertThat(change(item, "active").path("before")).isEqualTo(Api.JSON.valueToTree(true));
        assertThat(change(item, "jobTitle").path("after").asText()).isEqualTo("Countess");
    }

    @Test
    void anEditIsRehearsedUndoneAndRedone() {
        long person = person();
        String edit = admin.patch("people/" + person, Map.of("jobTitle", "Countess"))
                .expect(200)
                .header("X-Change-Set");

        Answer rehearsal = admin.post("change-sets/" + edit + "/undo", Map.of("dryRun", true))
                .expect(200);
        assertThat(rehearsal.json().path("reverted").asInt()).isEqualTo(1);
        assertThat(rehearsal.json().path("changeSetId").isNull()).isTrue();
        assertThat(rehearsal.header("X-Change-Set")).isNull();
        assertThat(jobTitle(person)).isEqualTo("Countess");

        Answer undo = admin.post("change-sets/" + edit + "/undo", Map.of()).expect(200);
        assertThat(undo.json().path("items").path(0).path("verdict").asText()).isEqualTo("reverted");
        assertThat(jobTitle(person)).isEqualTo("null");
        admin.post("change-sets/" + edit + "/undo", Map.of()).expectProblem(409, "already_undone");

        admin.post("change-sets/" + undo.header("X-Change-Set") + "/undo", Map.of())
                .expect(200);
        assertThat(jobTitle(person)).isEqualTo("Countess");
    }

    @Test
    void whatSomebodyChangedSinceIsKept() {
        long person = person();
        String edit = admin.patch("people/" + person, Map.of("jobTitle", "Countess"))
                .expect(200)
                .header("X-Change-Set");
        admin.patch("people/" + person, Map.of("notes", "met in London")).expect(200);

        JsonNode undo = admin.post("change-sets/" + edit + "/undo", Map.of())
                .expect(200)
                .json();

        assertThat(List.of(undo.path("reverted").asInt(), undo.path("kept").asInt()))
                .containsExactly(0, 1);
        assertThat(undo.path("changeSetId").isNull()).isTrue();
        assertThat(undo.path("items").path(0).path("code").asText()).isEqualTo("changed_since");
    }

    @Test
    void aRecordHasItsHistoryPageByPage() {
        long person = person();
        for (int n = 0; n < 3; n++) {
            admin.patch("people/" + person, Map.of("jobTitle", "Title " + n)).expect(200);
        }

        String history = "change-sets?resource=people&limit=3&recordId=" + person;
        JsonNode first = admin.get(history).expect(200).json();
        JsonNode second = admin.get(
                        history + "&cursor=" + first.path("nextCursor").asText())
                .expect(200)
                .json();

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items").findValuesAsText("kind")).containsExactly("create");
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(admin.get(history + "&kind=create").expect(200).json().path("items"))
                .hasSize(1);
    }

    @Test
    void badQuestionsGetAnswersThatHelp() {
        admin.get("change-sets/999999999").expectProblem(404, "not_found");
        admin.post("change-sets/999999999/undo", Map.of()).expectProblem(404, "not_found");
        admin.get("change-sets?resource=people&recordId=999999999").expectProblem(404, "not_found");
        admin.get("change-sets?recordId=1").expectProblem(400, "invalid");
        admin.get("change-sets?kind=nonsense").expectProblem(400, "bad_filter");
        admin.get("change-sets/1/items?cursor=abc").expectProblem(400, "bad_cursor");
        admin.post("change-sets/1/undo", Map.of("force", true)).expectProblem(400, "unknown_field");
        Api.anonymous().get("change-sets").expectProblem(401, "unauthenticated");
    }

    private long person() {
        return admin.post(
                        "people",
                        Map.of("firstName", "Ada", "lastName", UUID.randomUUID().toString()))
                .expect(201)
                .id();
    }

    private String jobTitle(long person) {
        return admin.get("people/" + person).expect(200).json().path("jobTitle").asText();
    }

    private static JsonNode change(JsonNode item, String field) {
        for (JsonNode change : item.path("fields")) {
            if (change.path("field").asText().equals(field)) {
                return change;
            }
        }
        throw new AssertionError(field + " is not among " + item);
    }
}
