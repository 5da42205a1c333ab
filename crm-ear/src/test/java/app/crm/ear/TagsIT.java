package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The firm's tags: renamed, counted and merged. */
class TagsIT {

    private static Api api;

    @BeforeAll
    static void logIn() {
        api = Api.admin();
    }

    private static String name() {
        return "tag " + UUID.randomUUID();
    }

    private static long tag(String name) {
        return api.post("tags", Map.of("name", name, "colour", "blue"))
                .expect(201)
                .id();
    }

    private static long record(String resource, String nameField, List<String> tags) {
        return api.post(resource, Map.of(nameField, "Tagged", "tags", tags))
                .expect(201)
                .id();
    }

    private static List<String> tagsOf(String path) {
        List<String> tags = new ArrayList<>();
        api.get(path).expect(200).json().path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    @Test
    void mergesSeveralIntoOneAndUndoRestoresEveryLink() {
        String one = name();
        String two = name();
        String kept = name();
        long first = tag(one);
        long second = tag(two);
        long survivor = tag(kept);
        long both = record("people", "lastName", List.of(one, two));
        long also = record("people", "lastName", List.of(one, kept));
        long firm = record("organisations", "name", List.of(two));
        long call = api.post(
                        "interactions", Map.of("title", "Call", "personIds", List.of(both), "tags", List.of(one, two)))
                .expect(201)
                .id();

        Answer merged = api.post(
                        "tags/merge", Map.of("survivorId", survivor, "mergedIds", List.of(first, second, first)))
                .expect(200);

        assertThat(merged.json().path("usage").path("people").asLong()).isEqualTo(2);
        assertThat(merged.json().path("usage").path("organisations").asLong()).isEqualTo(1);
        assertThat(merged.json().path("usage").path("interactions").asLong()).isEqualTo(1);
        assertThat(tagsOf("interactions/" + call)).containsExactly(kept);
        assertThat(tagsOf("people/" + both)).containsExactly(kept);
        assertThat(tagsOf("people/" + also)).containsExactly(kept);
        assertThat(tagsOf("organisations/" + firm)).containsExactly(kept);
        api.get("tags/" + first).expectProblem(404, "not_found");

        JsonNode undone = api.post("change-sets/" + merged.header("X-Change-Set") + "/undo", "{}")
                .expect(200)
                .json();

        assertThat(undone.path("kept").asLong() + undone.path("blocked").asLong())
                .as(undone.toString())
                .isZero();
        assertThat(tagsOf("people/" + both)).containsExactlyInAnyOrder(one, two);
        assertThat(tagsOf("people/" + also)).containsExactlyInAnyOrder(one, kept);
        assertThat(tagsOf("organisations/" + firm)).containsExactly(two);
        assertThat(tagsOf("interactions/" + call)).containsExactlyInAnyOrder(one, two);
        assertThat(api.get("tags/" + first).json().path("colour").asText()).isEqualTo("blue");
        assertThat(api.get("tags/" + survivor)
                        .json()
                        .path("usage")
                        .path("people")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void countsNoRecordInTheTrash() {
        String name = name();
        long id = tag(name);
        long gone = record("people", "lastName", List.of(name));
        record("people", "lastName", List.of(name));
        api.delete("people/" + gone).expect(204);

        assertThat(api.get("tags/" + id).json().path("usage").path("people").asLong())
                .isEqualTo(1);
    }

    @Test
    void renamesATagOnEveryRecord() {
        String before = name();
        String after = name();
        long id = tag(before);
        long person = record("people", "lastName", List.of(before));

        Answer renamed = api.with("If-Match", "\"0\"")
                .patch("tags/" + id, Map.of("name", after))
                .expect(200);

        assertThat(tagsOf("people/" + person)).containsExactly(after);
        assertThat(api.get("people?filter=tag:%22" + after.replace(" ", "%20") + "%22")
                        .items("id"))
                .containsExactly(Long.toString(person));
        api.with("If-Match", "\"0\"")
                .patch("tags/" + id, Map.of("name", name()))
                .expectProblem(412, "stale_version");
        api.post("change-sets/" + renamed.header("X-Change-Set") + "/undo", "{}")
                .expect(200);
        assertThat(tagsOf("people/" + person)).containsExactly(before);
    }

    @Test
    void refusesARenameToANameThatIsTaken() {
        String taken = name();
        tag(taken);
        long id = tag(name());

        Answer refused = api.patch("tags/" + id, Map.of("name", taken.toUpperCase(java.util.Locale.ROOT)));

        refused.expectProblem(409, "already_exists");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|survivorId:required",
                "{\"survivorId\":1}|mergedIds:required",
                "{\"survivorId\":1,\"mergedIds\":[]}|mergedIds:required",
                "{\"survivorId\":1,\"mergedIds\":[1]}|mergedIds:same_tag",
                "{\"survivorId\":1,\"mergedIds\":[\"x\"]}|mergedIds[0]:invalid_value"
            })
    void refusesAMergeThatMakesNoSense(String body, String error) {
        assertThat(api.post("tags/merge", body).expect(400).errors()).contains(error);
    }

    @Test
    void mergesNothingWhereOneOfTheTagsIsGone() {
        String name = name();
        long survivor = tag(name());
        long merged = tag(name);
        long person = record("people", "lastName", List.of(name));

        api.post("tags/merge", Map.of("survivorId", survivor, "mergedIds", List.of(merged, 999_999_999)))
                .expectProblem(404, "not_found");

        assertThat(tagsOf("people/" + person)).containsExactly(name);
    }

    @Test
    void letsOneOfTwoCrossedMergesWin() {
        long first = tag(name());
        long second = tag(name());

        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> api.post(
                                "tags/merge",
                                number % 2 == 0
                                        ? Map.of("survivorId", first, "mergedIds", List.of(second))
                                        : Map.of("survivorId", second, "mergedIds", List.of(first)))
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 404);
        assertThat(api.get("tags?filter=id:" + first + "," + second).items("id"))
                .hasSize(1);
    }

    @Test
    void isNothingForThoseWhoMayOnlyRead() {
        Api viewer = Colleagues.user("viewer", Colleagues.team());

        viewer.post("tags/merge", Map.of("survivorId", tag(name()), "mergedIds", List.of(tag(name()))))
                .expectProblem(403, "forbidden");
    }
}
