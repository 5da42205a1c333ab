package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The documents of an import that is too great to write them itself come by themselves. */
class SearchBacklogIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROWS = 6_000;

    private final Api admin = Api.admin();

    @Test
    void everybodyOfAGreatImportIsFoundALittleLater() {
        String mark = Long.toString(System.nanoTime(), 36);
        String csv = IntStream.range(0, ROWS)
                .mapToObj(n -> "Great;Last" + mark + ";g" + n + "." + mark + "@acme.fr\n")
                .collect(Collectors.joining("", "first name;last name;email\n", ""));
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        long job = admin.upload("imports?run=true", "people.csv", file, Map.of("resource", "people"))
                .expect(202)
                .json()
                .path("jobId")
                .asLong();
        await(() -> "succeeded"
                .equals(admin.get("jobs/" + job).json().path("status").asText()));
        await(() -> people().path("waiting").asLong() == 0);

        assertThat(people().path("missing").asLong()).isZero();
        assertThat(people().path("orphaned").asLong()).isZero();
        JsonNode hits = admin.get("search?q=g5999." + mark + "@acme.fr")
                .expect(200)
                .json()
                .path("hits");
        assertThat(hits).hasSize(1);
        assertThat(hits.path(0).path("title").asText()).isEqualTo("Great Last" + mark);
    }

    private JsonNode people() {
        for (JsonNode state : admin.get("search/index").expect(200).json()) {
            if (state.path("resource").asText().equals("people")) {
                return state;
            }
        }
        throw new AssertionError("search/index says nothing of people");
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
