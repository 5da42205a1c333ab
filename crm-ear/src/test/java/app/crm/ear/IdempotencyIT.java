package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Creating requests that carry a key: however often they arrive, they have one effect. */
class IdempotencyIT {

    private final String key = UUID.randomUUID().toString();
    private final String name = "Org " + key;
    private final Api api = Api.admin().with("Idempotency-Key", key);

    @Test
    void twentyAtOnceMakeOneRecord() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        Callable<Answer> creating = this::create;
        List<Answer> answers = new ArrayList<>();
        try {
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(20, creating))) {
                answers.add(answer.get().expect(201));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
        for (String header : List.of("Location", "ETag", "X-Change-Set", "Content-Type")) {
            assertThat(answers)
                    .extracting(answer -> answer.header(header))
                    .containsOnly(answers.get(0).header(header));
        }
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        create().expect(201);
        api.post("organisations", Map.of("name", name + " 2")).expectProblem(409, "idempotency_mismatch");
        api.post("tags", Map.of("name", name)).expectProblem(409, "idempotency_mismatch");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aRefusedRequestLeavesTheKeyFree() {
        api.post("organisations", Map.of("name", name, "lei", "nonsense")).expect(400);
        assertThat(stored()).isZero();
        create().expect(201);
    }

    @Test
    void keysOfDifferentUsersAreDifferentKeys() {
        create().expect(201);
        Colleagues.member("user", Colleagues.team())
                .api()
                .with("Idempotency-Key", key)
                .post("organisations", Map.of("name", name + " other"))
                .expect(201);
    }

    @Test
    void aKeyThatCannotBeStoredIsRefused() {
        Api.admin()
                .with("Idempotency-Key", "k".repeat(256))
                .post("tags", Map.of("name", name))
                .expectProblem(400, "invalid");
    }

    /** A browser makes a new boundary for each attempt; the file is what counts. */
    @Test
    void anUploadIsRecognisedWhateverItsBoundary() {
        byte[] file = ("name\n" + name + "\n").getBytes(StandardCharsets.UTF_8);
        Answer first = api.upload("imports", "orgs.csv", file, Map.of("resource", "organisations"))
                .expect(201);
        Answer again = api.upload("imports", "orgs.csv", file, Map.of("resource", "organisations"))
                .expect(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        byte[] other = ("name\n" + name + " 2\n").getBytes(StandardCharsets.UTF_8);
        api.upload("imports", "orgs.csv", other, Map.of("resource", "organisations"))
                .expectProblem(409, "idempotency_mismatch");
    }

    private Answer create() {
        return api.post("organisations", Map.of("name", name));
    }

    private int stored() {
        String filter = java.net.URLEncoder.encode("name:\"" + name + "\"", StandardCharsets.UTF_8);
        return Api.admin()
                .get("organisations?count=exact&filter=" + filter)
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }
}
