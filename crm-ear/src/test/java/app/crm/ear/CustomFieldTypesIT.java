package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field gets another type while records have values of it. */
class CustomFieldTypesIT {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MANY = 10_500;

    private static Api api;

    @BeforeAll
    static void logIn() {
        api = Api.admin();
    }

    private static String key() {
        return "kind" + System.nanoTime() % 1_000_000_000 + "x" + COUNT.incrementAndGet();
    }

    private static long define(String resource, String key, String type, String more) {
        return api.post("custom-fields", """
                {"resource":"%s","key":"%s","type":"%s","labels":{"fr":"%s","en":"%s"}%s}""".formatted(resource, key, type, key, key, more))
                .expect(201)
                .id();
    }

    private static long person(String key, String value) {
        return api.post("people", "{\"lastName\":\"Typed\",\"custom\":{\"%s\":%s}}".formatted(key, value))
                .expect(201)
                .id();
    }

    private static String value(long person, String key) {
        return api.get("people/" + person)
                .expect(200)
                .json()
                .path("custom")
                .path(key)
                .toString();
    }

    private static void undo(Answer write) {
        api.post("change-sets/" + write.header("X-Change-Set") + "/undo", "{}").expect(200);
    }

    private static void awaitIndex(long field) throws InterruptedException {
        for (int tries = 0;
                tries < 300
                        && !"ready"
                                .equals(api.get("custom-fields/" + field)
                                        .json()
                                        .path("index")
                                        .asText());
                tries++) {
            Thread.sleep(100);
        }
        assertThat(api.get("custom-fields/" + field).json().path("index").asText())
                .isEqualTo("ready");
    }

    private static JsonNode awaitJob(long job) throws InterruptedException {
        JsonNode state = api.get("jobs/" + job).expect(200).json();
        for (int tries = 0; tries < 1200 && state.path("status").asText().matches("queued|running"); tries++) {
            Thread.sleep(100);
            state = api.get("jobs/" + job).expect(200).json();
        }
        assertThat(state.path("status").asText()).as(state.toString()).isEqualTo("succeeded");
        return state;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text|\"1 200,5\"|{\"type\":\"number\"}|1200.5",
                "number|12.5|{\"type\":\"text\"}|\"12.5\"",
                "date|\"2026-01-31\"|{\"type\":\"text\"}|\"2026-01-31\"",
                "text|\"31/01/2026\"|{\"type\":\"date\"}|\"2026-01-31\"",
                "choice|\"gold\"|{\"type\":\"text\"}|\"gold\"",
                "choice|\"gold\"|{\"type\":\"multi-choice\"}|[\"gold\"]",
                "multi-choice|[\"gold\"]|{\"type\":\"choice\"}|\"gold\"",
                "text|\"Or\"|{\"type\":\"choice\",\"choices\":[{\"code\":\"gold\",\"labels\":{\"fr\":\"Or\",\"en\":\"Gold\"}}]}|\"gold\"",
                "checkbox|true|{\"type\":\"text\"}|\"true\"",
                "text|\"oui\"|{\"type\":\"checkbox\"}|true",
                "money|{\"amount\":\"5\",\"currency\":\"EUR\"}|{\"type\":\"text\"}|\"5.00 EUR\""
            })
    void convertsWhatBothTypesCanSay(String type, String before, String patch, String after)
            throws InterruptedException {
        String key = key();
        String choices = type.contains("choice")
                ? ",\"choices\":[{\"code\":\"gold\",\"labels\":{\"fr\":\"Or\",\"en\":\"Gold\"}}]"
                : "";
        long field = define("people", key, type, choices);
        long person = person(key, before);
        String stored = value(person, key);

        Answer changed = api.patch("custom-fields/" + field, patch).expect(200);

        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(value(person, key)).isEqualTo(after);
        awaitIndex(field);
        undo(changed);
        assertThat(value(person, key)).isEqualTo(stored);
        assertThat(api.get("custom-fields/" + field).json().path("type").asText())
                .isEqualTo(type);
        awaitIndex(field);
        assertThat(api.get("people?filter=" + key + ":*").items("id")).containsExactly(Long.toString(person));
    }

    @Test
    void saysWhatWouldBeLostAndLosesItOnlyWhenTold() {
        String key = key();
        long field = define("people", key, "text", "");
        long good = person(key, "\"12\"");
        long bad = person(key, "\"twelve\"");
        long trashed = person(key, "\"a dozen\"");
        api.delete("people/" + trashed).expect(204);
        String path = "custom-fields/" + field;

        JsonNode preview = api.patch(path + "?dryRun=true", "{\"type\":\"number\"}")
                .expect(200)
                .json();

        assertThat(preview.path("from").asText()).isEqualTo("text");
        assertThat(preview.path("to").asText()).isEqualTo("number");
        assertThat(preview.path("records").asInt()).isEqualTo(3);
        assertThat(preview.path("converted").asInt()).isEqualTo(1);
        assertThat(preview.path("failed").asInt()).isEqualTo(2);
        assertThat(preview.path("samples").get(0).path("recordId").asLong()).isEqualTo(bad);
        assertThat(preview.path("samples").get(0).path("value").asText()).isEqualTo("twelve");
        assertThat(preview.path("samples").get(0).path("code").asText()).isEqualTo("invalid_number");
        assertThat(api.get(path).json().path("version").asInt()).isZero();

        Answer refused = api.patch(path, "{\"type\":\"number\"}");
        assertThat(refused.expectProblem(409, "custom_field_has_data").text()).contains("2 records", "twelve");
        assertThat(value(good, key)).isEqualTo("\"12\"");
        assertThat(api.patch(path + "?onFailure=perhaps", "{\"type\":\"number\"}")
                        .expect(400)
                        .errors())
                .containsExactly("onFailure:invalid_value");

        Answer cleared =
                api.patch(path + "?onFailure=clear", "{\"type\":\"number\"}").expect(200);
        assertThat(value(good, key)).isEqualTo("12");
        assertThat(value(bad, key)).isEmpty();
        undo(cleared);
        assertThat(value(bad, key)).isEqualTo("\"twelve\"");
        assertThat(value(good, key)).isEqualTo("\"12\"");
    }

    @Test
    void isForAdministrators() {
        long field = define("people", key(), "text", "");
        Colleagues.user("user", Colleagues.team())
                .patch("custom-fields/" + field + "?dryRun=true", "{\"type\":\"number\"}")
                .expectProblem(403, "forbidden");
    }

    /** More than a request may change: converting, renaming a choice and purging are jobs, each one change set. */
    @Test
    void changesManyRecordsInJobs() throws InterruptedException {
        String key = key();
        long field = define("organisations", key, "text", "");
        StringBuilder rows = new StringBuilder("name;" + key + "\n");
        for (int row = 0; row < MANY; row++) {
            rows.append("Many ")
                    .append(key)
                    .append(' ')
                    .append(row)
                    .append(';')
                    .append(row % 2 == 0 ? "gold" : "tin")
                    .append('\n');
        }
        awaitJob(api.upload(
                        "imports?run=true",
                        "many.csv",
                        rows.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("resource", "organisations"))
                .expect(202)
                .json()
                .path("jobId")
                .asLong());
        String path = "custom-fields/" + field;
        assertThat(count(key + ":*")).isEqualTo(MANY);
        api.patch(path, "{\"type\":\"number\"}").expectProblem(409, "custom_field_has_data");

        String choices =
                "{\"type\":\"choice\",\"choices\":[{\"code\":\"gold\",\"labels\":{\"fr\":\"Or\",\"en\":\"Gold\"}},"
                        + "{\"code\":\"tin\",\"labels\":{\"fr\":\"Étain\",\"en\":\"Tin\"}}]}";
        JsonNode converted = awaitJob(job(api.patch(path, choices)));
        // A code is stored as the text was: no record had to change.
        assertThat(converted.path("result").path("changed").asInt()).isZero();
        JsonNode many = awaitJob(job(api.patch(path, "{\"type\":\"multi-choice\"}")));
        assertThat(many.path("result").path("changed").asInt()).isEqualTo(MANY);
        awaitIndex(field);
        assertThat(count(key + ":tin")).isEqualTo(MANY / 2);

        JsonNode back = awaitJob(job(api.patch(path, "{\"type\":\"choice\"}")));
        assertThat(back.path("result").path("changed").asInt()).isEqualTo(MANY);
        // Renaming one that 5,250 records have is done at once; one that all have is a job.
        Answer merged = api.post(path + "/choices/rename", Map.of("from", "tin", "to", "gold"))
                .expect(200);
        assertThat(merged.json().path("changed").asInt()).isEqualTo(MANY / 2);
        JsonNode renamed = awaitJob(job(api.post(path + "/choices/rename", Map.of("from", "gold", "to", "silver"))));
        assertThat(renamed.path("result").path("changed").asInt()).isEqualTo(MANY);
        assertThat(count(key + ":silver")).isEqualTo(MANY);

        JsonNode purged = awaitJob(job(api.delete(path + "?permanent=true")));
        assertThat(purged.path("result").path("changed").asInt()).isEqualTo(MANY);
        api.get(path).expectProblem(404, "not_found");
    }

    private static long job(Answer accepted) {
        long job = accepted.expect(202).json().path("jobId").asLong();
        assertThat(accepted.header("Location")).endsWith("/api/v1/jobs/" + job);
        return job;
    }

    private static int count(String filter) {
        return api.get("organisations?limit=1&count=exact&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }
}
