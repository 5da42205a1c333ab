package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is answered in one format, and everything is answered with its headers. */
class ProblemIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"a\",\"id\":4} | unknown_field | id",
                "{\"name\":\"a\",\"createdAt\":null} | unknown_field | createdAt",
                "{\"name\":\"a\",\"version\":\"1\"} | invalid | version",
                "{\"name\":[\"a\"]} | invalid | name",
                "{\"name\":\"a\\u0000b\"} | invalid | name",
                "{\"name\":\"a\",\"name\":\"b\"} | malformed_json | ",
                "{\"name\": | malformed_json | ",
                "[] | malformed_json | ",
                "\"a\" | malformed_json | ",
                "{} | invalid | name"
            })
    void badBodiesNameTheirField(String body, String code, String field) {
        Answer answer = Api.admin().post("organisations", body).expectProblem(400, code);
        if (field != null) {
            assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
        }
        assertThat(answer.json().path("traceId").asText()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.json().path("instance").asText()).isEqualTo("/api/v1/organisations");
        assertThat(answer.text()).doesNotContain("Exception", "app.crm", "select ");
    }

    @Test
    void absurdBodiesAreRefusedQuickly() {
        long start = System.nanoTime();
        Api.admin().post("organisations", "{\"a\":".repeat(100_000)).expectProblem(400, "malformed_json");
        Api.admin()
                .post("organisations", "{\"name\":\"" + "x".repeat(3_000_000) + "\"}")
                .expect(400);
        Api.admin().post("organisations", "{\"probability\":1e400}").expect(400);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    }

    @Test
    void whatTheProtocolRefusesIsAProblemToo() {
        Api admin = Api.admin();
        admin.send("PUT", "people", "{}").expectProblem(405, "method_not_allowed");
        admin.with("Content-Type", "text/plain").post("people", "x").expectProblem(415, "unsupported_media_type");
        admin.with("Accept", "image/png").get("people").expectProblem(406, "not_acceptable");
        admin.get("people/not-a-number").expectProblem(404, "not_found");
        admin.get("people?limit=9999").expect(400);
    }

    @Test
    void staleWritesAreRefused() {
        Answer made = Api.admin().post("organisations", Map.of("name", "Stale")).expect(201);
        String path = "organisations/" + made.id();
        Api.admin()
                .with("If-Match", made.header("ETag"))
                .patch(path, Map.of("city", "Paris"))
                .expect(200);
        Api.admin()
                .with("If-Match", made.header("ETag"))
                .patch(path, Map.of("city", "Lyon"))
                .expectProblem(412, "stale_version");
        Api.admin().patch(path, Map.of("city", "Lyon", "version", 0)).expectProblem(412, "stale_version");
        Api.admin().with("If-Match", "W/\"1\"").delete(path).expectProblem(412, "stale_version");
        Api.admin().with("If-Match", "1").delete(path).expectProblem(400, "invalid");
        Api.admin().patch(path, Map.of("city", "Nice")).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "people", "no-such-thing"})
    void everyAnswerHasItsHeaders(String path) {
        Answer answer = Api.anonymous().with("X-Request-Id", "my-request.1").get(path);
        assertThat(answer.header("X-Request-Id")).isEqualTo("my-request.1");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("X-RateLimit-Limit")).matches("\\d+");
        assertThat(answer.header("X-RateLimit-Remaining")).matches("\\d+");
        assertThat(Long.parseLong(answer.header("X-RateLimit-Reset"))).isGreaterThan(1_700_000_000L);
        assertThat(answer.header("RateLimit-Policy")).matches("\"default\";q=\\d+;w=60");
        assertThat(answer.header("RateLimit")).matches("\"default\";r=\\d+;t=\\d+");
    }

    @Test
    void aRefusedTokenIsAnsweredLikeEverythingElse() {
        Answer answer = Api.anonymous().with("Authorization", "Bearer nonsense").get("people");
        answer.expectProblem(401, "unauthenticated");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertThat(answer.header("X-RateLimit-Limit")).isNotBlank();
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aHarmfulRequestIdIsReplaced() {
        Answer answer =
                Api.anonymous().with("X-Request-Id", "<script>").get("health").expect(200);
        assertThat(answer.header("X-Request-Id")).doesNotContain("<");
    }

    @Test
    void theInteractivePageAndWhatItLoadsAreServedFromHere() {
        String page = Api.anonymous().get("/api-docs").expect(200).text();
        var links = java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        int found = 0;
        while (links.find()) {
            assertThat(links.group(1)).startsWith("/");
            Api.anonymous().get(links.group(1)).expect(200);
            found++;
        }
        assertThat(found).isEqualTo(3);
    }
}
