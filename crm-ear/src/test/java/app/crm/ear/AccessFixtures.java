package app.crm.ear;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Records of one user, which callers of every kind then try to reach; each one is new. */
final class AccessFixtures {

    static final byte[] PDF = "%PDF-1.7\nplan".getBytes(StandardCharsets.UTF_8);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Colleagues.Colleague owner;
    private long field;

    AccessFixtures(Colleagues.Colleague owner) {
        this.owner = owner;
    }

    long ownerId() {
        return owner.id();
    }

    /** A record of the owner; of teams, roles and tags one that the administrator made. */
    long fresh(String resource) {
        return switch (resource) {
            case "files" ->
                owner.api()
                        .upload("people/" + fresh("people") + "/files", "plan.pdf", PDF, Map.of())
                        .expect(201)
                        .id();
            case "users" -> owner.id();
            case "custom-fields" -> field();
            case "teams", "roles", "tags" ->
                Api.admin().post(resource, body(resource)).expect(201).id();
            case "change-sets" ->
                Long.parseLong(
                        owner.api().post("people", body("people")).expect(201).header("X-Change-Set"));
            case "imports" -> importPeople().path("id").asLong();
            case "jobs" -> importPeople().path("jobId").asLong();
            default -> owner.api().post(resource, body(resource)).expect(201).id();
        };
    }

    private long field() {
        if (field == 0) {
            field = Api.admin().post("custom-fields", customField()).expect(201).id();
        }
        return field;
    }

    static Map<String, Object> customField() {
        String key = "matrix" + COUNT.incrementAndGet() + "x" + System.nanoTime() % 1_000_000;
        return Map.of("resource", "tasks", "key", key, "type", "text", "labels", Map.of("fr", key, "en", key));
    }

    private com.fasterxml.jackson.databind.JsonNode importPeople() {
        byte[] file = ("last name;email\r\nA;a" + COUNT.incrementAndGet() + "@matrix.example\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var started = owner.api()
                .upload("imports?run=true", "p.csv", file, Map.of("resource", "people"))
                .expect(202)
                .json();
        String job = "jobs/" + started.path("jobId").asLong();
        while (owner.api().get(job).expect(200).json().path("finishedAt").isNull()) {
            Thread.onSpinWait();
        }
        return started;
    }

    /** A body that makes or replaces a record. */
    Map<String, Object> body(String resource) {
        int number = COUNT.incrementAndGet();
        return switch (resource) {
            case "people" -> Map.of("lastName", "Matrix" + number);
            case "organisations" -> Map.of("name", "Matrix" + number);
            case "affiliations" -> Map.of("personId", fresh("people"), "organisationId", fresh("organisations"));
            case "interactions" -> Map.of("title", "Met " + number, "personIds", List.of(fresh("people")));
            case "tasks" -> Map.of("title", "Do " + number);
            case "views" -> Map.of("resource", "people", "name", "View " + number + System.nanoTime());
            case "tags" -> Map.of("name", "matrix " + number + System.nanoTime());
            case "teams" -> Map.of("name", "Matrix " + number + System.nanoTime());
            case "roles" ->
                Map.of("name", "matrix" + number + System.nanoTime(), "displayName", "M", "permissions", Map.of());
            case "users" -> user(number);
            default -> throw new IllegalArgumentException(resource);
        };
    }

    private static Map<String, Object> user(int number) {
        Map<String, Object> user = new HashMap<>();
        user.put("email", "matrix" + number + "@colleagues.example");
        user.put("fullName", "Matrix " + number);
        user.put("role", "viewer");
        return user;
    }
}
