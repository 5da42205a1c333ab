package app.crm.ear;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A user who does anything to anything, always the same for the same seed, and remembers the change sets. */
final class RandomWork {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> RESOURCES = List.of("people", "organisations", "interactions", "tasks");
    private static final List<String> STAGES = List.of("lead", "qualified", "proposal", "won", "lost");

    private final Api api;
    private final Random random;
    private final String mark;
    private final Map<String, List<Long>> known = new LinkedHashMap<>();
    private final List<String> changeSets = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int count;

    RandomWork(Api api, long seed) {
        this.api = api;
        random = new Random(seed);
        mark = "Wk" + Long.toString(seed & Long.MAX_VALUE, 36);
        RESOURCES.forEach(resource -> known.put(resource, new ArrayList<>()));
    }

    /** Does so many things; those that the product refuses for good reason change nothing and count too. */
    void perform(int operations) throws InterruptedException {
        for (int n = 0; n < 8; n++) {
            create();
        }
        for (int n = 0; n < operations; n++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> create();
                case 2, 3 -> edit();
                case 4 -> affiliate();
                case 5 -> bulk();
                case 6 -> importFile();
                case 7 -> merge();
                case 8 -> delete();
                default -> restore();
            }
        }
    }

    /** The change sets in the order in which they happened. */
    List<String> changeSets() {
        return changeSets;
    }

    /** What was done, a line each, for the message of a failure. */
    List<String> told() {
        return told;
    }

    private void create() {
        String resource = anyOf(RESOURCES);
        Answer answer = api.post(resource, body(resource));
        if (remember("create " + resource, answer)) {
            known.get(resource).add(answer.id());
        }
    }

    private Map<String, Object> body(String resource) {
        Map<String, Object> body = new LinkedHashMap<>();
        switch (resource) {
            case "people" -> {
                body.put("lastName", word());
                body.put("email", word() + "@work.example");
            }
            case "organisations" -> {
                body.put("name", word());
                body.put("city", anyOf(List.of("Paris", "Lyon", "Genève")));
            }
            case "interactions" -> {
                body.put("type", anyOf(List.of("call", "note", "meeting")));
                body.put("title", word());
                body.put("occurredAt", "2026-01-" + (10 + random.nextInt(19)) + "T09:00:00Z");
                body.put("personIds", some("people", 3));
                body.put("organisationIds", some("organisations", 2));
            }
            default -> {
                body.put("title", word());
                body.put("priority", anyOf(List.of("low", "high")));
                some("people", 1).forEach(person -> body.put("personId", person));
            }
        }
        return body;
    }

    private void edit() {
        String resource = anyOf(RESOURCES);
        Long id = any(resource);
        if (id == null) {
            return;
        }
        remember("edit " + resource + " " + id, api.patch(resource + "/" + id, changes(resource)));
    }

    private Map<String, Object> changes(String resource) {
        return switch (resource) {
            case "people" -> Map.of("jobTitle", word(), "tags", List.of(mark + random.nextInt(4)));
            case "organisations" -> Map.of("pipelineStage", anyOf(STAGES), "tags", List.of(mark + random.nextInt(4)));
            case "interactions" -> Map.of("body", word(), "status", anyOf(List.of("todo", "in_progress", "done")));
            default -> Map.of("description", word(), "status", anyOf(List.of("todo", "doing", "done")));
        };
    }

    private void affiliate() {
        Long person = any("people");
        Long organisation = any("organisations");
        if (person == null || organisation == null) {
            return;
        }
        Map<String, Object> body = Map.of(
                "personId",
                person,
                "organisationId",
                organisation,
                "role",
                anyOf(List.of("contact", "main_contact", "technical")),
                "primary",
                random.nextBoolean());
        remember("affiliate " + person + " with " + organisation, api.post("affiliations", body));
    }

    private void bulk() {
        String resource = anyOf(RESOURCES);
        List<Long> ids = some(resource, 6);
        if (ids.isEmpty()) {
            return;
        }
        String action = anyOf(List.of("tag", "untag", "update", "delete", "restore"));
        Map<String, Object> params = switch (action) {
            case "tag", "untag" -> Map.of("tags", List.of(mark + random.nextInt(4)));
            case "update" -> Map.of("fields", bulkFields(resource));
            default -> Map.of();
        };
        remember(
                "bulk " + action + " " + resource + " " + ids,
                api.post(
                        resource + "/bulk",
                        Map.of("action", action, "selection", Map.of("ids", ids), "params", params)));
    }

    private Map<String, Object> bulkFields(String resource) {
        return switch (resource) {
            case "people" -> Map.of("jobTitle", word(), "language", anyOf(List.of("fr", "en", "de")));
            case "organisations" -> Map.of("pipelineStage", anyOf(STAGES));
            case "interactions" -> Map.of("status", anyOf(List.of("todo", "done")));
            default -> Map.of("priority", anyOf(List.of("low", "critical")));
        };
    }

    private void importFile() throws InterruptedException {
        String resource = random.nextBoolean() ? "people" : "organisations";
        String rows = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(row -> row(resource))
                .collect(Collectors.joining());
        String head = resource.equals("people") ? "last name;email;job title\n" : "name;city;country code\n";
        long id = api.upload(
                        "imports",
                        mark + ".csv",
                        (head + rows).getBytes(StandardCharsets.UTF_8),
                        Map.of("resource", resource))
                .expect(201)
                .id();
        api.post("imports/" + id + "/run", Map.of("mode", "upsert")).expect(202);
        JsonNode ended = untilEnded(id);
        told.add("import " + resource + ": " + ended.path("counts"));
        if (!ended.path("changeSetId").isNull()) {
            changeSets.add(ended.path("changeSetId").asText());
        }
        api.get(resource + "?limit=50&sort=-createdAt&fields=id").expect(200).items("id").stream()
                .limit(ended.at("/counts/created").asInt())
                .map(Long::valueOf)
                .forEach(known.get(resource)::add);
    }

    private String row(String resource) {
        Long id = random.nextBoolean() ? any(resource) : null;
        JsonNode existing = id == null ? null : api.get(resource + "/" + id).json();
        if (resource.equals("people")) {
            String name = text(existing, "lastName");
            return "%s;%s;%s\n".formatted(name, text(existing, "email") + mail(existing), word());
        }
        return "%s;%s;%s\n".formatted(text(existing, "name"), word(), anyOf(List.of("FR", "CH", "LU")));
    }

    private static String mail(JsonNode existing) {
        return existing == null || !existing.path("email").isTextual() ? "@work.example" : "";
    }

    private String text(JsonNode existing, String field) {
        return existing == null || !existing.path(field).isTextual()
                ? word()
                : existing.path(field).asText();
    }

    private JsonNode untilEnded(long id) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode answer = api.get("imports/" + id).expect(200).json();
            if (!answer.path("status").asText().equals("running")) {
                return answer;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("The import does not end: " + answer);
            }
            Thread.sleep(50);
        }
    }

    private void merge() {
        String resource = random.nextBoolean() ? "people" : "organisations";
        List<Long> ids = some(resource, 3);
        if (ids.size() < 2) {
            return;
        }
        remember(
                "merge " + resource + " " + ids,
                api.post(
                        resource + "/merge",
                        Map.of("survivorId", ids.get(0), "mergedIds", ids.subList(1, ids.size()))));
    }

    private void delete() {
        String resource = anyOf(RESOURCES);
        Long id = any(resource);
        if (id == null) {
            return;
        }
        String how = random.nextInt(4) == 0 ? "?permanent=true" : "";
        remember("delete " + resource + " " + id + how, api.delete(resource + "/" + id + how));
    }

    private void restore() {
        String resource = anyOf(RESOURCES);
        Long id = any(resource);
        if (id == null) {
            return;
        }
        remember("restore " + resource + " " + id, api.post(resource + "/" + id + "/restore", Map.of()));
    }

    /** Whether it was done: refusals (a trashed record edited, a pair that exists) are part of the work, failures not. */
    private boolean remember(String what, Answer answer) {
        told.add(what + " -> " + answer.status() + " " + answer.header("X-Change-Set"));
        if (answer.status() >= 500) {
            throw new AssertionError(what + " failed: " + answer.text());
        }
        if (answer.status() < 300 && answer.header("X-Change-Set") != null) {
            changeSets.add(answer.header("X-Change-Set"));
        }
        return answer.status() < 300;
    }

    private String word() {
        return mark + "n" + count++;
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Long any(String resource) {
        return known.get(resource).isEmpty() ? null : anyOf(known.get(resource));
    }

    private List<Long> some(String resource, int most) {
        List<Long> ids = known.get(resource);
        return ids.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(0, random.nextInt(most))
                        .mapToObj(n -> anyOf(ids))
                        .distinct()
                        .toList();
    }
}
