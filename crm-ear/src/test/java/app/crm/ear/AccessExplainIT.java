package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "Why can't Léa see this?", for every kind of record. */
class AccessExplainIT {

    private static Colleagues.Colleague owner;
    private static Colleagues.Colleague colleague;
    private static Colleagues.Colleague stranger;
    private static Colleagues.Colleague loner;
    private static long organisation;

    @BeforeAll
    static void makeTeams() {
        long team = Colleagues.team();
        owner = Colleagues.member("user", team);
        colleague = Colleagues.member("viewer", team);
        stranger = Colleagues.member("user", Colleagues.team());
        loner = Colleagues.member("user", null);
        organisation = create("organisations", Map.of("name", "Acme"));
    }

    @Test
    void everyRecordTellsWhyItIsSeenOrNot() {
        Map<String, Map<String, ?>> records = Map.of(
                "people", Map.of("lastName", "Durand"),
                "organisations", Map.of("name", "Other"),
                "tasks", Map.of("title", "Call"),
                "interactions", Map.of("title", "Met", "type", "meeting", "organisationIds", List.of(organisation)));
        records.forEach((resource, body) -> {
            long id = create(resource, body);
            assertThat(codes(explain(owner, resource, id, "read")))
                    .as(resource)
                    .containsExactly("active", "granted", "exists", "owner");
            assertThat(codes(explain(colleague, resource, id, "read"))).endsWith("exists", "same_team");
            assertThat(codes(explain(colleague, resource, id, "update"))).containsExactly("active", "not_granted");
            JsonNode refused = explain(stranger, resource, id, "read");
            assertThat(refused.path("allowed").asBoolean()).isFalse();
            assertThat(codes(refused)).endsWith("exists", "other_team");
            JsonNode facts = refused.path("rules").get(3).path("facts");
            assertThat(facts.path("ownerId").asText()).isEqualTo(Long.toString(owner.id()));
            assertThat(facts.path("team").asText()).startsWith("Team ");
            assertThat(codes(explain(loner, resource, id, "read"))).endsWith("user_without_team");
            assertThat(stranger.api().get(resource + "/" + id).status()).isEqualTo(404);
            assertThat(colleague.api().get(resource + "/" + id).status()).isEqualTo(200);
        });
    }

    @Test
    void anAssigneeSeesWhatTheyHaveToDo() {
        long task = create("tasks", Map.of("title", "Call"));
        Api.admin().patch("tasks/" + task, Map.of("assigneeId", stranger.id())).expect(200);
        assertThat(codes(explain(stranger, "tasks", task, "read"))).endsWith("assignee");
        stranger.api().get("tasks/" + task).expect(200);
    }

    @Test
    void aFileIsExplainedByWhatItHangsOn() {
        long person = create("people", Map.of("lastName", "Filed"));
        long file = owner.api()
                .upload(
                        "people/" + person + "/files",
                        "a.pdf",
                        "%PDF-1.7\nx".getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .expect(201)
                .id();
        JsonNode refused = explain(stranger, "files", file, "read");
        assertThat(codes(refused)).containsExactly("active", "belongs_to", "granted", "exists", "other_team");
        assertThat(refused.path("resource").asText()).isEqualTo("people");
        assertThat(refused.path("id").asLong()).isEqualTo(person);
        assertThat(codes(explain(colleague, "files", file, "read"))).endsWith("same_team");
        assertThat(codes(explain(colleague, "files", file, "delete"))).endsWith("not_granted");
        stranger.api().get("files/" + file).expectProblem(404, "not_found");
    }

    @Test
    void trashAndAbsenceAreNamed() {
        long person = create("people", Map.of("lastName", "Gone"));
        owner.api().delete("people/" + person).expect(204);
        assertThat(codes(explain(owner, "people", person, "read"))).endsWith("in_trash", "owner");
        assertThat(codes(explain(owner, "people", 99_999_999, "read"))).endsWith("absent");
        Api.admin()
                .get("access/explain?user=" + owner.id() + "&resource=files&id=99999999&action=read")
                .expectProblem(404, "not_found");
    }

    @Test
    void everyOtherResourceAnswersToo() {
        long view = create("views", Map.of("resource", "people", "name", "Mine"));
        assertThat(codes(explain(owner, "views", view, "update"))).endsWith("owner");
        long tag = Api.admin()
                .post("tags", Map.of("name", "Explained"))
                .expect(201)
                .id();
        assertThat(codes(explain(owner, "tags", tag, "read"))).endsWith("all_records");
        long role =
                Api.admin().get("roles").json().path("items").get(0).path("id").asLong();
        assertThat(codes(explain(owner, "roles", role, "read"))).endsWith("not_granted");
        assertThat(codes(explain(stranger, "users", owner.id(), "read"))).endsWith("other_team");
        for (String resource : List.of("jobs", "imports", "change-sets", "teams")) {
            assertThat(codes(explain(owner, resource, 99_999_999, "read"))).endsWith("absent");
        }
    }

    @Test
    void badQuestionsSayWhatToAsk() {
        String user = "access/explain?user=" + owner.id();
        Api.admin().get(user + "&resource=planets&action=read").expectProblem(400, "invalid");
        Api.admin().get(user + "&resource=people&action=fly").expectProblem(400, "invalid");
        Api.admin().get(user + "&resource=people&action=read&id=x").expectProblem(400, "invalid");
        Api.admin()
                .get("access/explain?user=99999999&resource=people&action=read")
                .expectProblem(404, "not_found");
        owner.api().get(user + "&resource=people&action=read").expectProblem(403, "forbidden");
    }

    private static long create(String resource, Map<String, ?> body) {
        return owner.api().post(resource, body).expect(201).id();
    }

    private static JsonNode explain(Colleagues.Colleague user, String resource, long id, String action) {
        return Api.admin()
                .get("access/explain?user=" + user.id() + "&resource=" + resource + "&id=" + id + "&action=" + action)
                .expect(200)
                .json();
    }

    private static List<String> codes(JsonNode explanation) {
        List<String> codes = new ArrayList<>();
        explanation.path("rules").forEach(rule -> codes.add(rule.path("code").asText()));
        return codes;
    }
}
