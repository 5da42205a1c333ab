package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long work as clients see it. */
class JobsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api admin = Api.admin();

    @Test
    void aJobStartsAtOnceAndTellsItsResult() {
        JsonNode job = untilOver(submitImport(300));

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");
        assertThat(job.path("result").path("counts").path("rows").asInt()).isEqualTo(300);
        assertThat(job.path("progress").path("done").asInt()).isEqualTo(300);
        assertThat(job.path("attempts").asInt()).isEqualTo(1);
        String path = "jobs/" + job.path("id").asLong();
        admin.post(path + "/cancel", "").expectProblem(409, "job_over");
        admin.post(path + "/retry", "").expectProblem(409, "job_not_failed");
    }

    @Test
    void aCancelledJobLeavesNothingAndCanBeTriedAgain() {
        long id = submitImport(20_000);
        JsonNode cancelled =
                admin.post("jobs/" + id + "/cancel", "").expect(200).json();
        assertThat(cancelled.path("status").asText()).isIn("cancelling", "cancelled");

        assertThat(untilOver(id).path("status").asText()).isEqualTo("cancelled");
        admin.post("jobs/" + id + "/retry", "").expect(200);

        JsonNode again = untilOver(id);
        assertThat(again.path("status").asText()).as(again.toString()).isEqualTo("succeeded");
        assertThat(again.path("result").path("counts").path("created").asInt()).isEqualTo(20_000);
    }

    @Test
    void jobsAreListedAndSomebodyWorksOnThem() {
        long id = submitImport(1);
        untilOver(id);

        JsonNode newest = admin.get("jobs?kind=import&status=succeeded&limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(newest.path("kind").asText()).isEqualTo("import");
        JsonNode worker =
                admin.get("jobs/workers").expect(200).json().path("items").path(0);
        assertThat(worker.path("alive").asBoolean()).isTrue();
        admin.get("jobs/999999999").expectProblem(404, "not_found");
        admin.get("jobs?status=nonsense").expectProblem(400, "bad_filter");
        Api.anonymous().get("jobs").expectProblem(401, "unauthenticated");
    }

    private long submitImport(int rows) {
        String mark = Long.toString(System.nanoTime(), 36);
        String csv = IntStream.range(0, rows)
                .mapToObj(n -> "First" + n + ";Last" + mark + ";p" + n + "." + mark + "@acme.fr\n")
                .collect(Collectors.joining("", "first name;last name;email\n", ""));
        return admin.upload(
                        "imports?run=true",
                        "people.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        Map.of("resource", "people"))
                .expect(202)
                .json()
                .path("jobId")
                .asLong();
    }

    private JsonNode untilOver(long id) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode job = admin.get("jobs/" + id).expect(200).json();
        while (job.path("finishedAt").isNull() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            job = admin.get("jobs/" + id).expect(200).json();
        }
        return job;
    }
}
