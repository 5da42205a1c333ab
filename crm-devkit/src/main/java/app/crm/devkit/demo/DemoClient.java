package app.crm.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One user of the REST interface, who waits when told to and gives up with the server's own words. */
final class DemoClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI server;
    private final String token;

    private DemoClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    static DemoClient login(URI server, String email, String password) throws IOException, InterruptedException {
        ObjectNode account = JSON.createObjectNode().put("email", email).put("password", password);
        JsonNode answer = new DemoClient(server, null).send("POST", "auth/login", null, account);
        return new DemoClient(server, answer.path("accessToken").asText());
    }

    /**
     * Creates a record and returns its id.
     *
     * @param key names the request: said twice, the server answers again with what the first one made
     */
    long create(String path, String key, JsonNode body) throws IOException, InterruptedException {
        return send("POST", path, key, body).path("id").asLong();
    }

    void change(String path, JsonNode body) throws IOException, InterruptedException {
        send("PATCH", path, null, body);
    }

    private JsonNode send(String method, String path, String key, JsonNode body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == TOO_MANY_REQUESTS) {
            Thread.sleep(Duration.ofSeconds(
                            answer.headers().firstValueAsLong("Retry-After").orElse(1))
                    .toMillis());
            return send(method, path, key, body);
        }
        if (answer.statusCode() >= 300) {
            throw new IOException("The demo data were refused: " + method + " " + path + " " + body + " → "
                    + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
