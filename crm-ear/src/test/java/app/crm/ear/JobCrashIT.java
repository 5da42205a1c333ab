package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.launcher.CrmServer;
import app.crm.devkit.process.Ports;
import app.crm.devkit.stores.Folders;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * kill -9 in the middle of an import, at a point that the seed decides ({@code -Dcrm.test.seed=…} repeats one), then
 * the usual start: the import goes on by itself and every row is there once.
 */
class JobCrashIT {

    private static final int ROWS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Path folder;
    private CrmServer server;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory("crm-crash");
        server = CrmServer.start(folder, Ports.free(), TestProduct.settings());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        Folders.delete(folder);
    }

    @Test
    void anImportSurvivesTheDeathOfItsServer() throws Exception {
        long seed = Long.getLong("crm.test.seed", ThreadLocalRandom.current().nextLong());
        long delay = 100L + new Random(seed).nextInt(4_000);
        long job = submitImport(login());
        TimeUnit.MILLISECONDS.sleep(delay);
        ProcessHandle wildfly = ProcessHandle.of(server.wildflyPid()).orElseThrow();
        wildfly.destroyForcibly();
        wildfly.onExit().get(30, TimeUnit.SECONDS);
        server.close();
        server = CrmServer.start(folder, Ports.free(), TestProduct.settings());

        String token = login();
        JsonNode ended = untilOver(token, job);
        String how = "seed " + seed + ", killed after " + delay + " ms: " + ended;
        assertThat(ended.path("status").asText()).as(how).isEqualTo("succeeded");
        assertThat(ended.path("result").path("counts").path("created").asInt())
                .as(how)
                .isEqualTo(ROWS);
        assertThat(get(token, "people?limit=1&count=exact").path("total").asInt())
                .as(how)
                .isEqualTo(ROWS);
        JsonNode changeSets = get(token, "change-sets?kind=import&count=exact");
        assertThat(changeSets.path("total").asInt()).as(how).isEqualTo(1);
    }

    private long submitImport(String token) throws Exception {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(n -> "First" + n + ";Last" + n + ";p" + n + "@acme.fr\r\n")
                .collect(Collectors.joining("", "first name;last name;email\r\n", ""));
        String form = "--b\r\nContent-Disposition: form-data; name=\"resource\"\r\n\r\npeople\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n" + rows
                + "\r\n--b--\r\n";
        HttpRequest.Builder request = request("imports?run=true")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form));
        return answer(request, 202).path("jobId").asLong();
    }

    private String login() throws Exception {
        String body =
                Api.JSON.writeValueAsString(Map.of("email", server.adminEmail(), "password", server.adminPassword()));
        HttpRequest.Builder request =
                request("auth/login").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return answer(request, 200).path("accessToken").asText();
    }

    private JsonNode untilOver(String token, long job) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode state = get(token, "jobs/" + job);
        while (state.path("finishedAt").isNull() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(200);
            state = get(token, "jobs/" + job);
        }
        return state;
    }

    private JsonNode get(String token, String path) throws Exception {
        return answer(request(path).header("Authorization", "Bearer " + token).GET(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve("/api/v1/" + path))
                .timeout(Duration.ofSeconds(60));
    }

    private static JsonNode answer(HttpRequest.Builder request, int expected) throws Exception {
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(expected);
        return Api.JSON.readTree(response.body());
    }
}
