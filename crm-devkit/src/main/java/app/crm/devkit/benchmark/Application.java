package app.crm.devkit.benchmark;

import app.crm.devkit.generator.BadOption;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The running product as a REST client sees it, logged in. */
final class Application {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long TOKEN_AGE_NANOS = Duration.ofMinutes(8).toNanos();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, String> account;
    private String token;
    private long loggedInAt;

    Application(URI base, String email, String password) throws IOException, InterruptedException {
        this.base = base;
        this.account = Map.of("email", email, "password", password);
        logIn();
    }

    /** Before each measurement: an access token lives for minutes, and logins are few per minute. */
    void logIn() throws IOException, InterruptedException {
        if (token != null && System.nanoTime() - loggedInAt < TOKEN_AGE_NANOS) {
            return;
        }
        loggedInAt = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(account)))
                .build();
        token = JSON.readTree(body(request)).path("accessToken").asText();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(body(to(path).GET().build()));
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return JSON.readTree(body(to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build()));
    }

    /** Sends a CSV file with the options of an import. */
    JsonNode upload(String path, Map<String, String> fields, String csv) throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        form.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n");
        return JSON.readTree(body(to(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(form.toString(), StandardCharsets.UTF_8))
                .build()));
    }

    /** Reads an answer to its end without keeping it; returns its number of lines. */
    long countLines(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        check(response);
        LineCounter counter = new LineCounter();
        try (InputStream stream = response.body()) {
            stream.transferTo(counter);
        }
        return counter.lines;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        check(response);
        return response.body();
    }

    private static void check(HttpResponse<?> response) throws IOException {
        if (response.statusCode() == TOO_MANY_REQUESTS) {
            throw new BadOption("The product limits requests. Start it with RATE_LIMIT_DEFAULT_PER_MINUTE=1000000.");
        }
        if (response.statusCode() >= 300) {
            throw new IOException(response.request().uri() + " answered " + response.statusCode() + ": "
                    + (response.body() instanceof String text ? text : ""));
        }
    }

    private static final class LineCounter extends OutputStream {

        private long lines;

        @Override
        public void write(int octet) {
            if (octet == '\n') {
                lines++;
            }
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            for (int index = offset; index < offset + length; index++) {
                write(octets[index]);
            }
        }
    }
}
