package app.crm.ear;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/**
 * What the server answered.
 *
 * @param raw the body, one character per byte
 */
public record Answer(int status, HttpHeaders headers, String raw) {

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.ISO_8859_1));
    }

    /** The body as text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The body, which must be JSON. */
    public JsonNode json() {
        try {
            return Api.JSON.readTree(text());
        } catch (IOException failure) {
            throw new UncheckedIOException("Not JSON: " + text(), failure);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public long id() {
        return json().path("id").asLong();
    }

    /** Fails with the whole answer where the status is another one. */
    public Answer expect(int expected) {
        Assertions.assertThat(status).as(text()).isEqualTo(expected);
        return this;
    }

    /** Fails unless this is a problem document with this status and code. */
    public Answer expectProblem(int expected, String code) {
        expect(expected);
        Assertions.assertThat(header("Content-Type")).startsWith("application/problem+json");
        Assertions.assertThat(json().path("code").asText()).as(text()).isEqualTo(code);
        return this;
    }

    public String code() {
        return json().path("code").asText();
    }

    /** {@code field:code} of every field error. */
    public List<String> errors() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error ->
                        error.path("field").asText() + ":" + error.path("code").asText())
                .toList();
    }

    /** One value of each item of a list. */
    public List<String> items(String field) {
        return StreamSupport.stream(json().path("items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
