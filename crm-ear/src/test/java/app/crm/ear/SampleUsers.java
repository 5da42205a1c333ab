package app.crm.ear;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Users and teams for tests; each one is new, so that tests share nothing. */
final class SampleUsers {

    static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private SampleUsers() {}

    /** A user as a test made them. */
    record SampleUser(long id, String email) {

        Api api() {
            return Api.as(email, PASSWORD);
        }
    }

    static long team() {
        return Api.admin()
                .post("teams", Map.of("name", "Team " + System.nanoTime()))
                .expect(201)
                .id();
    }

    static SampleUser user(String role, Long teamId) {
        String email = role + COUNT.incrementAndGet() + "@sample.example";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", email);
        body.put("fullName", "Sample " + role);
        body.put("role", role);
        body.put("teamId", teamId);
        body.put("password", PASSWORD);
        return new SampleUser(Api.admin().post("users", body).expect(201).id(), email);
    }
}
