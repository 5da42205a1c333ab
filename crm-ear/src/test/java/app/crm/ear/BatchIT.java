package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several writes in one call. */
class BatchIT {

    private final Api admin = Api.admin();
    private final String mark = "Batch" + Long.toString(System.nanoTime(), 36);

    private static Map<String, Object> create(Map<String, ?> body) {
        return Map.of("op", "create", "body", body);
    }

    private static Map<String, Object> update(long id, Map<String, ?> body) {
        return Map.of("op", "update", "id", id, "body", body);
    }

    private static Map<String, Object> delete(long id) {
        return Map.of("op", "delete", "id", id);
    }

    private static List<Integer> statuses(JsonNode answer) {
        return answer.path("results").findValues("status").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    private long person() {
        return admin.post("people", Map.of("lastName", mark)).expect(201).id();
    }

    private long total(String filter) {
        return admin.get("people?count=exact&filter=" + filter)
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    @Test
    void whatIsRefusedIsLeftOutAndTheRestIsUndoneInOneCall() {
        long changed = person();
        long deleted = person();
        Answer answer = admin.post(
                        "people/batch",
                        Map.of(
                                "operations",
                                List.of(
                                        create(Map.of("lastName", mark, "tags", List.of(mark))),
                                        create(Map.of("lastName", mark, "countryCode", "XX")),
                                        create(Map.of("lastName", mark, "nonsense", 1)),
                                        update(changed, Map.of("jobTitle", "CIO")),
                                        Map.of(
                                                "op",
                                                "update",
                                                "id",
                                                changed,
                                                "version",
                                                0,
                                                "body",
                                                Map.of("role", "x")),
                                        update(99999999, Map.of("jobTitle", "CIO")),
                                        Map.of("op", "update", "body", Map.of()),
                                        delete(deleted))))
                .expect(200);
        assertThat(statuses(answer.json())).containsExactly(201, 400, 400, 200, 412, 404, 400, 204);
        assertThat(answer.json().path("succeeded").asInt()).isEqualTo(3);
        assertThat(answer.json().path("failed").asInt()).isEqualTo(5);
        JsonNode refused = answer.json().path("results").path(1).path("problem");
        assertThat(refused.path("errors").path(0).path("field").asText()).isEqualTo("countryCode");
        assertThat(answer.json()
                        .path("results")
                        .path(2)
                        .path("problem")
                        .path("code")
                        .asText())
                .isEqualTo("unknown_field");
        assertThat(answer.json().path("results").path(3).path("version").asInt())
                .isEqualTo(1);
        assertThat(total(mark)).isEqualTo(2);
        long changeSet = answer.json().path("changeSetId").asLong();
        assertThat(answer.header("X-Change-Set")).isEqualTo(Long.toString(changeSet));

        admin.post("change-sets/" + changeSet + "/undo", Map.of()).expect(200);
        assertThat(total(mark)).isEqualTo(2);
        assertThat(total(mark + "%20job:CIO")).isZero();
        admin.get("people/" + deleted).expect(200);
    }

    @Test
    void allOrNothingNamesWhatIsWrong() {
        long person = person();
        Answer refused = admin.post(
                        "people/batch",
                        Map.of(
                                "atomic",
                                true,
                                "operations",
                                List.of(
                                        update(person, Map.of("jobTitle", "CIO")),
                                        create(Map.of("lastName", mark, "countryCode", "XX")),
                                        delete(99999999))))
                .expectProblem(409, "batch_refused");
        assertThat(refused.errors())
                .containsExactly("operations[1].countryCode:invalid_country", "operations[2]:not_found");
        assertThat(refused.header("X-Change-Set")).isNull();
        assertThat(total(mark + "%20job:CIO")).isZero();
        assertThat(admin.get("people/" + person).json().path("version").asInt()).isZero();
    }

    @Test
    void whatOnlyTheDatabaseRefusesIsLeftOutToo() {
        long person = person();
        long firm =
                admin.post("organisations", Map.of("name", mark)).expect(201).id();
        long other = admin.post("organisations", Map.of("name", mark + "2"))
                .expect(201)
                .id();
        Map<String, Object> link = create(Map.of("personId", person, "organisationId", firm));
        JsonNode answer = admin.post(
                        "affiliations/batch",
                        Map.of(
                                "operations",
                                List.of(link, link, create(Map.of("personId", person, "organisationId", other)))))
                .expect(200)
                .json();
        assertThat(statuses(answer)).containsExactly(201, 409, 201);
        assertThat(admin.get("affiliations?count=exact&filter=person:" + person)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void limitsAndPermissionsHold() {
        admin.post("people/batch", Map.of("operations", List.of())).expectProblem(400, "invalid");
        admin.post("people/batch", Map.of("operations", Collections.nCopies(1_001, delete(1))))
                .expectProblem(400, "invalid");
        admin.post("people/batch", Map.of("operations", List.of(Map.of("op", "explode"))))
                .expectProblem(400, "invalid");
        long person = person();
        Map<String, Object> foreign =
                Map.of("operations", List.of(update(person, Map.of("jobTitle", "CIO")), delete(person)));
        Api stranger = Colleagues.user("user", Colleagues.team());
        JsonNode answer = stranger.post("people/batch", foreign).expect(200).json();
        assertThat(statuses(answer)).containsExactly(404, 404);
        assertThat(answer.path("changeSetId").isNull()).isTrue();
        Colleagues.user("viewer", Colleagues.team())
                .post("people/batch", foreign)
                .expectProblem(403, "forbidden");
    }
}
