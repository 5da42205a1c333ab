package app.crm.ear;

import app.crm.devkit.launcher.CrmServer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client of the REST interface as one user. Bodies are anything Jackson can write; a String is sent as it is. Paths
 * are relative to {@code /api/v1}, those with a leading slash to the server.
 */
public final class Api {

    static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    /** Half its life is left for the test that starts with it. */
    private record Token(String value, Instant renewedAfter) {

        static Token of(JsonNode login) {
            return new Token(
                    login.path("accessToken").asText(),
                    Instant.now().plusSeconds(login.path("expiresIn").asLong() / 2));
        }

        boolean isFresh() {
            return Instant.now().isBefore(renewedAfter);
        }
    }

    private final Map<String, String> headers;
    private final URI server;

    private Api(Map<String, String> headers, URI server) {
        this.headers = headers;
        this.server = server;
    }

    /** Nobody in particular, from an address of its own. */
    public static Api anonymous() {
        int number = ADDRESSES.incrementAndGet();
        return new Api(Map.of(), TestProduct.running().address())
                .with("X-Forwarded-For", "203.0." + number / 250 + "." + (number % 250 + 1));
    }

    public static Api admin() {
        CrmServer product = TestProduct.running();
        return as(product.adminEmail(), product.adminPassword());
    }

    /** Logs in, again only when the last token of the account grows old. */
    public static Api as(String email, String password) {
        Token token = TOKENS.compute(
                email + '\n' + password,
                (account, last) -> last != null && last.isFresh() ? last : login(email, password));
        return anonymous().with("Authorization", "Bearer " + token.value());
    }

    /** After a change that ends sessions: everybody logs in anew. */
    static void forget() {
        TOKENS.clear();
    }

    /** Logs in anew, for a test that ends the session. */
    public static Api freshly(String email, String password) {
        return anonymous()
                .with("Authorization", "Bearer " + login(email, password).value());
    }

    private static Token login(String email, String password) {
        return Token.of(anonymous()
                .post("auth/login", Map.of("email", email, "password", password))
                .expect(200)
                .json());
    }

    /** The same client with one more header in each request. */
    public Api with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(more, server);
    }

    /** The same client at another node of the product. */
    public Api at(URI otherServer) {
        return new Api(headers, otherServer);
    }

    public Answer get(String path) {
        return send("GET", path);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path);
    }

    /** Sends a form with one file and text fields, as a browser does. */
    public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "crm-" + UUID.randomUUID();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(part(boundary, "name=\"" + name + "\"", value)));
        form.writeBytes(part(
                boundary,
                "name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream",
                ""));
        form.write(content, 0, content.length);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .send("POST", path, BodyPublishers.ofByteArray(form.toByteArray()));
    }

    private static byte[] part(String boundary, String disposition, String value) {
        String end = value.isEmpty() ? "" : value + "\r\n";
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + end)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Any method, without a body. */
    Answer send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    /** Any method; the body is JSON where no other type was set. */
    public Answer send(String method, String path, Object body) {
        try {
            String text = body instanceof String given ? given : JSON.writeValueAsString(body);
            Api typed = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
            return typed.send(method, path, BodyPublishers.ofString(text));
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("The test's body is no JSON", failure);
        }
    }

    /** An answer that is read while it is written. */
    public HttpResponse<InputStream> stream(String path) {
        return send("GET", path, BodyPublishers.noBody(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private Answer send(String method, String path, BodyPublisher body) {
        return Answer.of(send(method, path, body, HttpResponse.BodyHandlers.ofByteArray()));
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, HttpResponse.BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::setHeader);
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path + " got no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", interrupted);
        }
    }

    private URI address(String path) {
        return URI.create(path.startsWith("/") ? server + path : server + "/api/v1/" + path);
    }
}
