package app.crm.ear;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Teams and users that a test makes for itself; each one is new, so that tests share nothing. */
final class Colleagues {

    static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Colleagues() {}

    /** A user as a test made them. */
    record Colleague(long id, String email) {

        /** Logged in. */
        Api api() {
            return Api.as(email, PASSWORD);
        }
    }

    static long team() {
        return Api.admin()
                .post("teams", Map.of("name", "Team " + COUNT.incrementAndGet()))
                .expect(201)
                .id();
    }

    /** A new user with a role and a team, or null for none. */
    static Colleague member(String role, Long teamId) {
        String email = role + COUNT.incrementAndGet() + "@colleagues.example";
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("email", email);
        user.put("fullName", "Colleague " + role);
        user.put("role", role);
        user.put("teamId", teamId);
        user.put("password", PASSWORD);
        return new Colleague(Api.admin().post("users", user).expect(201).id(), email);
    }

    /** The same, logged in. */
    static Api user(String role, Long teamId) {
        return member(role, teamId).api();
    }
}
