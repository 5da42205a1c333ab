package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each role reaches, and what nobody reaches. */
class AccessIT {

    private static Colleagues.Colleague member;
    private static Colleagues.Colleague colleague;
    private static Colleagues.Colleague viewer;
    private static Colleagues.Colleague stranger;
    private static long person;

    @BeforeAll
    static void makeTeams() {
        long team = Colleagues.team();
        member = Colleagues.member("user", team);
        colleague = Colleagues.member("user", team);
        viewer = Colleagues.member("viewer", team);
        stranger = Colleagues.member("user", Colleagues.team());
        person = member.api()
                .post("people", Map.of("lastName", "Foreign"))
                .expect(201)
                .id();
    }

    @Test
    void theTeamReadsAndWritesButOnlyTheOwnerDeletes() {
        colleague.api().get("people/" + person).expect(200);
        colleague.api().patch("people/" + person, Map.of("jobTitle", "Analyst")).expect(200);
        colleague.api().delete("people/" + person).expectProblem(403, "forbidden");
        viewer.api().get("people/" + person).expect(200);
        viewer.api().patch("people/" + person, Map.of("jobTitle", "CEO")).expectProblem(403, "forbidden");
    }

    @Test
    void aForeignIdAnswersLikeAMissingOne() {
        String foreign = withoutIds(stranger.api().get("people/" + person).expectProblem(404, "not_found"), person);
        String missing = withoutIds(stranger.api().get("people/999999").expectProblem(404, "not_found"), 999_999);
        assertThat(foreign).isEqualTo(missing);
        stranger.api().patch("people/" + person, Map.of("jobTitle", "x")).expectProblem(404, "not_found");
        stranger.api().put("people/" + person, Map.of("lastName", "x")).expectProblem(404, "not_found");
        stranger.api().delete("people/" + person).expectProblem(404, "not_found");
        stranger.api().post("people/" + person + "/restore", "{}").expectProblem(404, "not_found");
        assertThat(stranger.api().get("people").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void administrationIsForAdministrators() {
        for (Colleagues.Colleague user : List.of(member, viewer)) {
            user.api()
                    .post("users", Map.of("email", "x@colleagues.example", "fullName", "X", "role", "admin"))
                    .expectProblem(403, "forbidden");
            user.api().patch("users/" + user.id(), Map.of("role", "admin")).expectProblem(403, "forbidden");
            user.api().get("roles").expectProblem(403, "forbidden");
            user.api().post("teams", Map.of("name", "X")).expectProblem(403, "forbidden");
            user.api().get("access/explain?user=1&resource=people&action=read").expectProblem(403, "forbidden");
        }
    }

    @Test
    void theLastAdministratorStays() {
        for (Map<String, Object> change :
                List.<Map<String, Object>>of(Map.of("active", false), Map.of("role", "user"))) {
            long admin = Api.admin().get("auth/me").expect(200).id();
            Api.admin().patch("users/" + admin, change).expectProblem(409, "last_admin");
        }
    }

    @Test
    void decisionsAreExplained() {
        Answer refused = explain(stranger, "read");
        assertThat(refused.json().path("allowed").asBoolean()).isFalse();
        assertThat(lastRule(refused)).isEqualTo("record_in_scope");
        Answer allowed = explain(member, "delete");
        assertThat(allowed.json().path("allowed").asBoolean()).isTrue();
        assertThat(allowed.json().path("scope").asText()).isEqualTo("own");
        assertThat(lastRule(explain(viewer, "update"))).isEqualTo("role_permission");
    }

    @Test
    void editedRolesHoldFromTheNextRequestOn() {
        String name = "auditor" + System.nanoTime();
        long role = Api.admin()
                .post("roles", Map.of("name", name, "displayName", "Auditor", "permissions", Map.of()))
                .expect(201)
                .id();
        Api auditor = Colleagues.member(name, null).api();
        auditor.get("people").expectProblem(403, "forbidden");
        Api.admin()
                .patch("roles/" + role, Map.of("permissions", Map.of("people", Map.of("read", "all"))))
                .expect(200);
        auditor.get("people/" + person).expect(200);
    }

    private static Answer explain(Colleagues.Colleague user, String action) {
        return Api.admin()
                .get("access/explain?user=" + user.id() + "&resource=people&id=" + person + "&action=" + action)
                .expect(200);
    }

    private static String lastRule(Answer explanation) {
        var rules = explanation.json().path("rules");
        return rules.get(rules.size() - 1).path("rule").asText();
    }

    private static String withoutIds(Answer answer, long id) {
        String trace = answer.json().path("traceId").asText();
        return answer.text().replace(trace, "").replaceAll("(people/|person )" + id, "$1");
    }
}
