package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Organisations by stage, tasks by status, and organisations under each other. */
class BoardsIT {

    private static Api api;

    @BeforeAll
    static void logIn() {
        api = Api.admin();
    }

    private static String tag() {
        return "board" + UUID.randomUUID().toString().replace("-", "");
    }

    private static long organisation(Map<String, Object> fields) {
        return api.post("organisations", fields).expect(201).id();
    }

    private static long organisation(String name, Long parentId) {
        return api.post("organisations", "{\"name\":\"%s\",\"parentId\":%s}".formatted(name, parentId))
                .expect(201)
                .id();
    }

    private static Answer move(long id, long parentId) {
        return api.patch("organisations/" + id, Map.of("parentId", parentId));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode column(JsonNode board, String field, String code) {
        for (JsonNode column : board.path("columns")) {
            if (column.path(field).asText().equals(code)) {
                return column;
            }
        }
        throw new AssertionError("no column " + code + " in " + board);
    }

    @Nested
    class Pipeline {

        @Test
        void countsAndAddsUpWhatTheListsOfItsColumnsShow() {
            String tag = tag();
            for (String potential : List.of("1000.00", "500.50")) {
                organisation(Map.of(
                        "name",
                        "Won",
                        "tags",
                        List.of(tag),
                        "pipelineStage",
                        "won",
                        "probability",
                        50,
                        "potential",
                        Map.of("amount", potential, "currency", "EUR")));
            }
            organisation(Map.of(
                    "name",
                    "Won in dollars",
                    "tags",
                    List.of(tag),
                    "pipelineStage",
                    "won",
                    "potential",
                    Map.of("amount", "7", "currency", "USD")));
            organisation(Map.of("name", "Lead", "tags", List.of(tag), "pipelineStage", "lead"));
            long gone = organisation(Map.of("name", "Gone", "tags", List.of(tag), "pipelineStage", "lead"));
            api.delete("organisations/" + gone).expect(204);

            JsonNode board =
                    api.get("organisations/board?filter=tag:" + tag).expect(200).json();

            assertThat(board.path("total").asLong()).isEqualTo(4);
            assertThat(board.path("columns")).hasSize(9);
            JsonNode won = column(board, "stage", "won");
            assertThat(won.path("count").asLong()).isEqualTo(3);
            assertThat(won.path("amounts").toString())
                    .isEqualTo("[{\"currency\":\"EUR\",\"amount\":\"1500.50\",\"weighted\":\"750.25\"},"
                            + "{\"currency\":\"USD\",\"amount\":\"7.00\",\"weighted\":\"0.00\"}]");
            for (JsonNode column : board.path("columns")) {
                String filter =
                        encoded("tag:" + tag + " stage:" + column.path("stage").asText());
                assertThat(api.get("organisations?filter=" + filter).items("id"))
                        .hasSize(column.path("count").asInt());
            }
        }

        @Test
        void countsOnlyWhatTheCallerMaySee() {
            String tag = tag();
            organisation(Map.of("name", "Hidden", "tags", List.of(tag)));
            Api stranger = Colleagues.user("user", Colleagues.team());

            assertThat(stranger.get("organisations/board?filter=tag:" + tag)
                            .json()
                            .path("total")
                            .asLong())
                    .isZero();
            stranger.get("organisations/board?filter=stage:nowhere").expectProblem(400, "bad_filter");
        }

        @Test
        void letsOneOfTwoPeopleMoveACard() {
            long id = organisation(Map.of("name", "Card"));
            Api reader = api.with("If-Match", "\"0\"");

            List<Answer> moves = Stream.of("won", "lost")
                    .map(stage -> CompletableFuture.supplyAsync(
                            () -> reader.patch("organisations/" + id, Map.of("pipelineStage", stage))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(moves).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
            Answer winner = moves.get(0).status() == 200 ? moves.get(0) : moves.get(1);
            assertThat(api.get("organisations/" + id).json().path("pipelineStage"))
                    .isEqualTo(winner.json().path("pipelineStage"));
        }
    }

    @Nested
    class Tasks {

        @Test
        void countsByStatusAndTellsWhatIsOverdue() {
            String title = tag();
            api.post("tasks", Map.of("title", title, "dueAt", "2020-01-01T00:00:00Z"))
                    .expect(201);
            api.post("tasks", Map.of("title", title)).expect(201);
            api.post("tasks", Map.of("title", title, "status", "doing")).expect(201);

            JsonNode board =
                    api.get("tasks/board?filter=title:" + title).expect(200).json();

            assertThat(board.path("total").asLong()).isEqualTo(3);
            assertThat(column(board, "status", "todo").path("count").asLong()).isEqualTo(2);
            assertThat(column(board, "status", "todo").path("overdue").asLong()).isEqualTo(1);
            assertThat(column(board, "status", "doing").path("count").asLong()).isEqualTo(1);
            assertThat(column(board, "status", "cancelled").path("count").asLong())
                    .isZero();
        }
    }

    @Nested
    class Tree {

        @Test
        void listsTheOrganisationsRightBelow() {
            long parent = organisation("Parent", null);
            long child = organisation("Child", parent);
            organisation("Grandchild", child);

            assertThat(api.get("organisations/" + parent + "/children?sort=name")
                            .items("id"))
                    .containsExactly(Long.toString(child));
            assertThat(api.get("organisations/" + parent + "/children?filter=stage:won")
                            .items("id"))
                    .isEmpty();
            api.get("organisations/999999999/children").expectProblem(404, "not_found");
        }

        @Test
        void refusesACircleAtAnyDepth() {
            long top = organisation("Top", null);
            long middle = organisation("Middle", top);
            long bottom = organisation("Bottom", organisation("Lower", middle));

            assertThat(move(top, bottom).expect(400).errors()).containsExactly("parentId:parent_cycle");
            assertThat(move(top, top).expect(400).errors()).containsExactly("parentId:parent_cycle");
            move(bottom, top).expect(200);
        }

        @Test
        void closesNoCircleWhereTwoPeopleMoveAtOnce() {
            for (int round = 0; round < 5; round++) {
                long one = organisation("One", null);
                long other = organisation("Other", null);
                List<Answer> moves = Stream.of(
                                CompletableFuture.supplyAsync(() -> move(one, other)),
                                CompletableFuture.supplyAsync(() -> move(other, one)))
                        .map(CompletableFuture::join)
                        .toList();

                assertThat(moves).extracting(Answer::status).containsOnlyOnce(200);
                assertThat(moves.stream()
                                .filter(answer -> answer.status() != 200)
                                .toList()
                                .get(0)
                                .code())
                        .isIn("invalid", "concurrent_change");
            }
        }

        @Test
        void blocksAnUndoThatWouldCloseACircle() {
            long below = organisation("Below", organisation("Above", null));
            long above =
                    api.get("organisations/" + below).json().path("parentId").asLong();
            String released =
                    api.patch("organisations/" + below, "{\"parentId\":null}").header("X-Change-Set");
            move(above, below).expect(200);

            JsonNode undone = api.post("change-sets/" + released + "/undo", "{}")
                    .expect(200)
                    .json();

            assertThat(undone.path("blocked").asLong()).as(undone.toString()).isEqualTo(1);
            assertThat(undone.path("items").get(0).path("reason").asText()).contains("above itself");
            assertThat(api.get("organisations/" + below).json().path("parentId").isNull())
                    .isTrue();
        }
    }
}
