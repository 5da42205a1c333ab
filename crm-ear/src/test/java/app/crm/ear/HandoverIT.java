package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody leaves, and what was theirs goes to a colleague. */
class HandoverIT {

    private final Api admin = Api.admin();

    private Colleagues.Colleague lea;
    private Colleagues.Colleague marc;

    @BeforeEach
    void makeTeam() {
        long team = Colleagues.team();
        lea = Colleagues.member("user", team);
        marc = Colleagues.member("user", team);
    }

    @Test
    void everythingMovesInOneChangeSetAndComesBackByUndo() {
        long person = create("people", Map.of("lastName", "Durand"));
        long organisation = create("organisations", Map.of("name", "Acme"));
        create("interactions", Map.of("title", "Met", "type", "meeting", "organisationIds", List.of(organisation)));
        long task = create("tasks", Map.of("title", "Call", "assigneeId", lea.id()));
        create("views", Map.of("resource", "people", "name", "Mine"));
        marc.api().post("views", Map.of("resource", "people", "name", "mine")).expect(201);
        lea.api()
                .delete("people/" + create("people", Map.of("lastName", "Trashed")))
                .expect(204);

        JsonNode preview = handOver(Map.of("toUserId", marc.id(), "dryRun", true))
                .expect(200)
                .json();
        assertThat(preview.path("dryRun").asBoolean()).isTrue();
        assertThat(preview.path("total").asLong()).isEqualTo(6);
        assertThat(preview.path("changeSetId").isNull()).isTrue();
        assertThat(ownerOf("people", person)).isEqualTo(lea.id());

        Answer done = handOver(Map.of("toUserId", marc.id())).expect(200);
        assertThat(done.json().path("counts").path("people").asLong()).isEqualTo(2);
        assertThat(done.json().path("counts").path("tasks").asLong()).isEqualTo(1);
        assertThat(done.json().path("counts").path("views").asLong()).isEqualTo(1);
        long changeSet = done.json().path("changeSetId").asLong();
        assertThat(done.header("X-Change-Set")).isEqualTo(Long.toString(changeSet));
        assertThat(ownerOf("people", person)).isEqualTo(marc.id());
        assertThat(admin.get("tasks/" + task).json().path("assignee").path("id").asLong())
                .isEqualTo(marc.id());
        JsonNode told = marc.api()
                .get("notifications?kind=handover")
                .json()
                .path("items")
                .get(0);
        assertThat(told.path("facts").path("count").asText()).isEqualTo("6");
        assertThat(handOver(Map.of("toUserId", marc.id()))
                        .expect(200)
                        .json()
                        .path("total")
                        .asLong())
                .isZero();

        JsonNode undone = admin.post("change-sets/" + changeSet + "/undo", Map.of())
                .expect(200)
                .json();
        assertThat(undone.path("kept").asLong() + undone.path("blocked").asLong())
                .isZero();
        assertThat(ownerOf("people", person)).isEqualTo(lea.id());
        assertThat(admin.get("tasks/" + task).json().path("assignee").path("id").asLong())
                .isEqualTo(lea.id());
    }

    @Test
    void manyRecordsMoveInAJob() throws InterruptedException {
        StringBuilder rows = new StringBuilder("last name;email\r\n");
        for (int row = 0; row < 1_050; row++) {
            rows.append("Moved")
                    .append(row)
                    .append(";m")
                    .append(row)
                    .append('.')
                    .append(lea.id())
                    .append("@h.example\r\n");
        }
        Answer imported = lea.api()
                .upload(
                        "imports?run=true",
                        "people.csv",
                        rows.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("resource", "people"))
                .expect(202);
        awaitJob(lea.api(), imported.json().path("jobId").asLong());

        Answer accepted = handOver(Map.of("toUserId", marc.id())).expect(202);
        long job = accepted.json().path("jobId").asLong();
        assertThat(accepted.header("Location")).endsWith("/api/v1/jobs/" + job);
        JsonNode result = awaitJob(admin, job).path("result");
        assertThat(result.path("counts").path("people").asLong()).isEqualTo(1_050);
        assertThat(marc.api()
                        .get("people?filter=owner:me&count=exact&limit=1")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1_050);
        assertThat(result.path("changeSetId").asLong()).isPositive();
    }

    @Test
    void whoCanNotTakeOverIsNamed() {
        assertThat(handOver(Map.of()).expectProblem(400, "invalid").errors()).containsExactly("toUserId:required");
        assertThat(handOver(Map.of("toUserId", lea.id()))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("toUserId:same_user");
        assertThat(handOver(Map.of("toUserId", 99_999_999))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("toUserId:unknown_user");
        admin.patch("users/" + marc.id(), Map.of("active", false)).expect(200);
        assertThat(handOver(Map.of("toUserId", marc.id()))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("toUserId:inactive_user");
        admin.post("users/99999999/handover", Map.of("toUserId", lea.id())).expectProblem(404, "not_found");
        handOver(Map.of("to", marc.id())).expectProblem(400, "unknown_field");
        lea.api()
                .post("users/" + lea.id() + "/handover", Map.of("toUserId", marc.id()))
                .expectProblem(403, "forbidden");
    }

    @Test
    void deactivationEndsSessions() {
        Api session = marc.api();
        session.get("auth/me").expect(200);
        admin.patch("users/" + marc.id(), Map.of("active", false)).expect(200);
        session.get("auth/me").expectProblem(401, "unauthenticated");
    }

    private long create(String resource, Map<String, ?> body) {
        return lea.api().post(resource, body).expect(201).id();
    }

    private Answer handOver(Map<String, ?> body) {
        return admin.post("users/" + lea.id() + "/handover", body);
    }

    private long ownerOf(String resource, long id) {
        return admin.get(resource + "/" + id)
                .expect(200)
                .json()
                .path("owner")
                .path("id")
                .asLong();
    }

    private static JsonNode awaitJob(Api api, long job) throws InterruptedException {
        JsonNode state = api.get("jobs/" + job).expect(200).json();
        while (state.path("finishedAt").isNull()) {
            Thread.sleep(100);
            state = api.get("jobs/" + job).expect(200).json();
        }
        assertThat(state.path("status").asText()).as(state.toString()).isEqualTo("succeeded");
        return state;
    }
}
