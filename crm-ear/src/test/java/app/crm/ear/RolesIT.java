package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Administrators edit teams and roles; nobody locks the firm out, by no way. */
class RolesIT {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Api admin = Api.admin();

    @Test
    void aTeamInUseSaysWhatBelongsToIt() {
        long team = Colleagues.team();
        Colleagues.Colleague member = Colleagues.member("user", team);
        member.api().post("people", Map.of("lastName", "X")).expect(201);
        Answer refused = admin.delete("teams/" + team).expectProblem(409, "team_in_use");
        assertThat(refused.errors()).containsExactly("users:in_use", "people:in_use");
        assertThat(refused.json().path("detail").asText()).contains("1 users, 1 people");

        long empty = Colleagues.team();
        long changeSet = changeSet(admin.delete("teams/" + empty).expect(204));
        admin.get("teams/" + empty).expectProblem(404, "not_found");
        admin.post("change-sets/" + changeSet + "/undo", Map.of()).expect(200);
        admin.get("teams/" + empty).expect(200);
    }

    @Test
    void teamsAreEditedWithTheVersionThatWasSeen() {
        long team = Colleagues.team();
        Answer renamed =
                admin.patch("teams/" + team, Map.of("name", "Sales " + team)).expect(200);
        admin.with("If-Match", "\"0\"")
                .patch("teams/" + team, Map.of("name", "Late"))
                .expectProblem(412, "stale_version");
        long other = Colleagues.team();
        admin.patch("teams/" + other, Map.of("name", "SALES " + team)).expectProblem(409, "already_exists");
        admin.post("teams", Map.of("name", " ")).expectProblem(400, "invalid");
        assertThat(renamed.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aRoleIsMadeEditedUndoneAndDeleted() {
        String name = name();
        long role = admin.post("roles", role(name, Map.of("people", Map.of("read", "own"))))
                .expect(201)
                .id();
        Colleagues.Colleague user = Colleagues.member(name, null);
        long foreign =
                admin.post("people", Map.of("lastName", "Foreign")).expect(201).id();
        user.api().get("people/" + foreign).expectProblem(404, "not_found");

        Answer widened = admin.patch("roles/" + role, permissions("people", "read", "all"))
                .expect(200);
        user.api().get("people/" + foreign).expect(200);
        assertThat(user.api()
                        .get("auth/me")
                        .json()
                        .path("permissions")
                        .path("people")
                        .path("read")
                        .asText())
                .isEqualTo("all");

        admin.post("change-sets/" + changeSet(widened) + "/undo", Map.of()).expect(200);
        user.api().get("people/" + foreign).expectProblem(404, "not_found");
        admin.patch("roles/" + role, Map.of("displayName", "Renamed")).expect(200);
        assertThat(admin.get("roles/" + role).json().path("displayName").asText())
                .isEqualTo("Renamed");

        assertThat(admin.delete("roles/" + role)
                        .expectProblem(409, "role_in_use")
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("1 users");
        admin.patch("users/" + user.id(), Map.of("role", "viewer")).expect(200);
        admin.delete("roles/" + role).expect(204);
        admin.get("roles/" + role).expectProblem(404, "not_found");
    }

    @Test
    void badMatricesNameEachWrongLine() {
        long role = admin.post("roles", role(name(), Map.of())).expect(201).id();
        assertThat(admin.patch("roles/" + role, permissions("planets", "read", "all"))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("permissions.planets:unknown_resource");
        assertThat(admin.patch("roles/" + role, permissions("people", "fly", "all"))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("permissions.people.fly:unknown_action");
        assertThat(admin.patch("roles/" + role, permissions("people", "read", "world"))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("permissions.people.read:unknown_scope");
        assertThat(admin.patch("roles/" + role, permissions("notifications", "read", "all"))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("permissions.notifications:unknown_resource");
        admin.patch("roles/" + role, Map.of("builtIn", true)).expectProblem(400, "unknown_field");
        admin.post("roles", role("Bad Name", Map.of())).expectProblem(400, "invalid");
        admin.post("roles", role("viewer", Map.of())).expectProblem(409, "already_exists");
    }

    @Test
    void theRolesThatShipStay() {
        admin.delete("roles/" + idOf("viewer")).expectProblem(409, "built_in_role");
        admin.patch("roles/" + idOf("admin"), permissions("people", "read", "none"))
                .expectProblem(409, "admin_role_fixed");
        admin.patch("roles/" + idOf("viewer"), Map.of("name", "reader")).expectProblem(400, "invalid");
    }

    @Test
    void undoIsNoWayAroundTheRulesOverAdministrators() {
        Colleagues.Colleague second = Colleagues.member("viewer", null);
        long promoted = changeSet(
                admin.patch("users/" + second.id(), Map.of("role", "admin")).expect(200));
        Api other = Api.freshly(second.email(), Colleagues.PASSWORD);
        long first = admin.get("auth/me").json().path("id").asLong();
        long demoted = changeSet(
                other.patch("users/" + first, Map.of("role", "viewer")).expect(200));
        try {
            other.post("change-sets/" + promoted + "/undo", Map.of()).expectProblem(409, "last_admin");
            other.post("change-sets/" + promoted + "/undo", Map.of("dryRun", true))
                    .expectProblem(409, "last_admin");
        } finally {
            other.post("change-sets/" + demoted + "/undo", Map.of()).expect(200);
        }
        Api.forget();
        assertThat(Api.admin().get("auth/me").json().path("role").asText()).isEqualTo("admin");
        Api.admin().post("change-sets/" + promoted + "/undo", Map.of()).expect(200);
    }

    @Test
    void everybodyKeepsTheirOwnAccount() {
        Api viewer = Colleagues.user("viewer", Colleagues.team());
        JsonNode changed = viewer.patch(
                        "auth/me", Map.of("fullName", " Léa Martin ", "language", "fr", "timezone", "Asia/Tokyo"))
                .expect(200)
                .json();
        assertThat(changed.path("fullName").asText()).isEqualTo("Léa Martin");
        assertThat(viewer.get("auth/me").json().path("timezone").asText()).isEqualTo("Asia/Tokyo");
        assertThat(viewer.patch("auth/me", Map.of("timezone", "Mars/Base", "fullName", ""))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactlyInAnyOrder("timezone:invalid_timezone", "fullName:required");
        for (String field : List.of("role", "email", "teamId", "active", "password", "id")) {
            viewer.patch("auth/me", Map.of(field, "admin")).expectProblem(400, "unknown_field");
        }
        Api.anonymous().patch("auth/me", Map.of("language", "fr")).expectProblem(401, "unauthenticated");
    }

    private static String name() {
        return "tester" + COUNT.incrementAndGet() + System.nanoTime();
    }

    private static Map<String, Object> role(String name, Map<String, ?> permissions) {
        return Map.of("name", name, "displayName", "Tester", "permissions", permissions);
    }

    private static Map<String, Object> permissions(String resource, String action, String scope) {
        return Map.of("permissions", Map.of(resource, Map.of(action, scope)));
    }

    private long idOf(String role) {
        for (JsonNode item : admin.get("roles").expect(200).json().path("items")) {
            if (item.path("name").asText().equals(role)) {
                return item.path("id").asLong();
            }
        }
        throw new AssertionError("no role " + role);
    }

    private static long changeSet(Answer answer) {
        return Long.parseLong(answer.header("X-Change-Set"));
    }
}
