package app.crm.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

/** Writes the demo firm: the administrator sets it up, the heads of its two teams fill in their contacts. */
public final class DemoLoader {

    private final URI server;
    private final String password;
    private final Clock clock;
    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    /**
     * @param password that the users of the demo firm get
     * @param clock around whose day the firm's interactions and tasks lie
     */
    public DemoLoader(URI server, String password, Clock clock) {
        this.server = server;
        this.password = password;
        this.clock = clock;
    }

    /** Returns the number of people and organisations that are there afterwards. */
    public int load(String adminEmail, String adminPassword) throws IOException, InterruptedException {
        DemoClient admin = DemoClient.login(server, adminEmail, adminPassword);
        setUp(admin);
        JsonNode organisations = with("organisations");
        for (JsonNode organisation : organisations) {
            create(admin, "organisations", organisation, owned(organisation));
        }
        JsonNode people = with("people");
        together(List.of(
                () -> contacts("camille.laurent", "france", people), () -> contacts("ines.benali", "europe", people)));
        return organisations.size() + people.size();
    }

    /** The records of the firm and those that somebody entered a second time, so that there are duplicates to be found. */
    private static JsonNode with(String resource) throws IOException {
        ArrayNode all = (ArrayNode) read(resource);
        read("duplicates").path(resource).forEach(all::add);
        return all;
    }

    private void setUp(DemoClient admin) throws IOException, InterruptedException {
        for (JsonNode team : read("teams")) {
            create(admin, "teams", team, body(team));
        }
        for (JsonNode user : read("users")) {
            create(admin, "users", user, body(user).put("teamId", teamOf(user)).put("password", password));
            ids.put("team of " + user.path("key").asText(), teamOf(user));
        }
        for (JsonNode tag : read("tags")) {
            create(admin, "tags", tag, body(tag));
        }
        for (JsonNode field : read("custom-fields")) {
            create(admin, "custom-fields", field, body(field));
        }
        for (JsonNode view : read("views")) {
            create(admin, "views", view, body(view));
        }
    }

    private Void contacts(String head, String team, JsonNode people) throws IOException, InterruptedException {
        DemoClient client = DemoClient.login(server, head + "@crm.local", password);
        for (JsonNode person : ofTeam(team, people)) {
            create(client, "people", person, owned(person));
            affiliate(client, person);
        }
        activities(client, team);
        for (JsonNode change : read("changes")) {
            if (isOf(team, ownerOf(change))) {
                client.change(path(change), body(change));
            }
        }
        return null;
    }

    private void activities(DemoClient client, String team) throws IOException, InterruptedException {
        DemoActivities activities = new DemoActivities(clock.instant(), this::id);
        for (JsonNode interaction : ofTeam(team, read("interactions"))) {
            create(client, "interactions", interaction, activities.interaction(interaction));
        }
        for (JsonNode task : ofTeam(team, read("tasks"))) {
            create(client, "tasks", task, activities.task(task));
        }
    }

    private List<JsonNode> ofTeam(String team, JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> isOf(team, row.path("owner").asText()))
                .toList();
    }

    private void affiliate(DemoClient client, JsonNode person) throws IOException, InterruptedException {
        String key = person.path("key").asText();
        for (JsonNode link : person.path("organisations")) {
            String organisation = link.path("organisation").asText();
            ObjectNode body =
                    ((ObjectNode) link.deepCopy()).put("personId", id(key)).put("organisationId", id(organisation));
            body.remove("organisation");
            client.create("affiliations", "demo-" + key + "-" + organisation, body);
        }
    }

    private boolean isOf(String team, String user) {
        return id("team of " + user) == id(team);
    }

    private String ownerOf(JsonNode change) throws IOException {
        String key = change.path("key").asText();
        for (JsonNode row : read(key.startsWith("o") ? "organisations" : "people")) {
            if (row.path("key").asText().equals(key)) {
                return row.path("owner").asText();
            }
        }
        throw new IOException("A change of the demo names a record that isn't there: " + key);
    }

    private String path(JsonNode change) {
        String key = change.path("key").asText();
        return (key.startsWith("o") ? "organisations/" : "people/") + id(key);
    }

    private long teamOf(JsonNode user) {
        return id(user.path("team").asText());
    }

    private ObjectNode owned(JsonNode row) {
        String owner = row.path("owner").asText();
        return body(row).put("ownerId", id(owner)).put("teamId", id("team of " + owner));
    }

    private static ObjectNode body(JsonNode row) {
        return row.path("body").deepCopy();
    }

    private void create(DemoClient client, String path, JsonNode row, ObjectNode body)
            throws IOException, InterruptedException {
        String key = row.path("key").asText();
        ids.put(key, client.create(path, "demo-" + key, body));
    }

    private long id(String key) {
        return ids.get(key);
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = DemoLoader.class.getResourceAsStream("/demo/" + name + ".json")) {
            if (in == null) {
                throw new FileNotFoundException("demo/" + name + ".json");
            }
            return DemoClient.JSON.readTree(in);
        }
    }

    private static void together(List<Callable<Void>> works) throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(works.size());
        try {
            for (Future<Void> work : executor.invokeAll(works)) {
                work.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause().getMessage(), failure.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
