package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a login: its cookie, its renewal, and everything that ends it. */
class SessionIT {

    private static final String COOKIE = "crm_refresh=";

    private Colleagues.Colleague user;

    @BeforeEach
    void makeUser() {
        user = Colleagues.member("user", Colleagues.team());
    }

    @Test
    void theRefreshTokenIsInTheCookieAlone() {
        Answer login = logIn();
        String cookie = login.header("Set-Cookie");
        assertThat(cookie).startsWith(COOKIE).contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth");
        assertThat(login.text()).doesNotContain(token(login));
        assertThat(login.json().path("tokenType").asText()).isEqualTo("Bearer");
        assertThat(login.json().path("expiresIn").asInt()).isBetween(1, 900);
        assertThat(login.json().path("user").path("email").asText()).isEqualTo(user.email());
    }

    @Test
    void renewingGivesNewTokens() {
        Answer login = logIn();
        Answer renewed = refresh(token(login)).expect(200);
        assertThat(token(renewed)).isNotEqualTo(token(login));
        caller(renewed).get("auth/me").expect(200);
        refresh(token(renewed)).expect(200);
    }

    @Test
    void showingAUsedTokenEndsTheWholeSession() {
        Answer login = logIn();
        Answer renewed = refresh(token(login)).expect(200);
        refresh(token(login)).expectProblem(401, "session_over");
        refresh(token(renewed)).expectProblem(401, "session_over");
        caller(renewed).get("auth/me").expectProblem(401, "unauthenticated");
        caller(login).get("auth/me").expectProblem(401, "unauthenticated");
    }

    @Test
    void ofManyWindowsThatRenewAtOnceOneWinsAndNoneIsThrownOut() throws Exception {
        Answer login = logIn();
        List<Answer> answers = inParallel(8, () -> refresh(token(login)));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        if (answers.stream().noneMatch(answer -> answer.status() == 401)) {
            Answer winner = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .findFirst()
                    .orElseThrow();
            refresh(token(winner)).expect(200);
        }
    }

    @Test
    void loggingOutEndsAccessAtOnce() {
        Answer login = logIn();
        Answer logout = caller(login).post("auth/logout", "{}").expect(204);
        assertThat(logout.header("Set-Cookie")).contains("Max-Age=0");
        caller(login).get("auth/me").expectProblem(401, "unauthenticated");
        refresh(token(login)).expectProblem(401, "session_over");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Answer here = logIn();
        Answer elsewhere = logIn();
        Map<String, String> wrong = Map.of("currentPassword", "not this one", "newPassword", "another horse battery");
        caller(here).put("auth/password", wrong).expectProblem(400, "invalid");
        Map<String, String> weak = Map.of("currentPassword", Colleagues.PASSWORD, "newPassword", "short");
        caller(here).put("auth/password", weak).expectProblem(400, "invalid");
        Map<String, String> change =
                Map.of("currentPassword", Colleagues.PASSWORD, "newPassword", "another horse battery");
        caller(here).put("auth/password", change).expect(204);
        caller(elsewhere).get("auth/me").expect(401);
        refresh(token(elsewhere)).expect(401);
        refresh(token(here)).expect(200);
    }

    @Test
    void deactivationAndANewRoleHoldAtOnce() {
        Answer login = logIn();
        Api.admin().patch("users/" + user.id(), Map.of("role", "viewer")).expect(200);
        caller(login).get("auth/me").expect(401);
        Answer renewed = refresh(token(login)).expect(200);
        assertThat(renewed.json().path("user").path("role").asText()).isEqualTo("viewer");
        Api.admin().patch("users/" + user.id(), Map.of("active", false)).expect(200);
        caller(renewed).get("auth/me").expect(401);
        refresh(token(renewed)).expect(401);
        Api.anonymous()
                .post("auth/login", Map.of("email", user.email(), "password", Colleagues.PASSWORD))
                .expectProblem(401, "bad_credentials");
    }

    @Test
    void aUserSeesAndEndsTheirSessions() {
        Answer here = logIn();
        Answer elsewhere = logIn();
        var sessions = caller(here).get("auth/sessions").expect(200).json();
        assertThat(sessions).hasSize(2);
        long other = sessions.get(0).path("current").asBoolean()
                ? sessions.get(1).path("id").asLong()
                : sessions.get(0).path("id").asLong();
        Colleagues.member("user", null).api().delete("auth/sessions/" + other).expectProblem(404, "not_found");
        caller(here).delete("auth/sessions/" + other).expect(204);
        caller(elsewhere).get("auth/me").expect(401);
        caller(here).get("auth/me").expect(200);
    }

    @Test
    void everyWrongLoginLooksTheSame() {
        Colleagues.Colleague gone = Colleagues.member("user", null);
        Api.admin().patch("users/" + gone.id(), Map.of("active", false)).expect(200);
        Answer unknown = attempt("nobody-here@colleagues.example", Colleagues.PASSWORD);
        Answer wrong = attempt(user.email(), "wrong password");
        Answer inactive = attempt(gone.email(), Colleagues.PASSWORD);
        for (Answer answer : List.of(unknown, wrong, inactive)) {
            answer.expectProblem(401, "bad_credentials");
            assertThat(answer.json().path("detail")).isEqualTo(unknown.json().path("detail"));
        }
    }

    @Test
    void anAccountHasFiveTriesAMinuteFromHoweverManyAddresses() throws Exception {
        List<Answer> answers =
                inParallel(12, () -> attempt(" " + user.email().toUpperCase(java.util.Locale.ROOT), "wrong"));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .hasSize(7)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).matches("[1-9]\\d?"));
    }

    private Answer logIn() {
        return attempt(user.email(), Colleagues.PASSWORD).expect(200);
    }

    private static Answer attempt(String email, String password) {
        return Api.anonymous().post("auth/login", Map.of("email", email, "password", password));
    }

    private static Answer refresh(String token) {
        return Api.anonymous().with("Cookie", COOKIE + token).post("auth/refresh", "");
    }

    private static Api caller(Answer login) {
        return Api.anonymous()
                .with(
                        "Authorization",
                        "Bearer " + login.json().path("accessToken").asText());
    }

    private static String token(Answer login) {
        return login.header("Set-Cookie").replaceFirst(COOKIE, "").replaceFirst(";.*", "");
    }

    private static List<Answer> inParallel(int times, java.util.concurrent.Callable<Answer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
