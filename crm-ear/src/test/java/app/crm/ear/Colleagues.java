package app.crm.ear;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Teams and users that a test makes for itself. */
final class Colleagues {

    private static final String PASSWORD = "a long enough phrase";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Colleagues() {}

    static long team() {
        return Api.admin()
                .post("teams", Map.of("name", "Team " + COUNT.incrementAndGet()))
                .expect(201)
                .id();
    }

    /** A new user with a role and a team, or null for none, logged in. */
    static Api user(String role, Long teamId) {
        String email = role + COUNT.incrementAndGet() + "@crm.example";
        Map<String, Object> user = new HashMap<>();
        user.put("email", email);
        user.put("fullName", "Test " + role);
        user.put("role", role);
        user.put("teamId", teamId);
        user.put("password", PASSWORD);
        Api.admin().post("users", user).expect(201);
        return Api.as(email, PASSWORD);
    }
}
