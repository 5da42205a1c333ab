package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved views as a REST client meets them. */
class ViewsIT {

    private static long teamId;
    private static Api owner;
    private static Api colleague;
    private static Api stranger;

    @BeforeAll
    static void logIn() {
        teamId = Colleagues.team();
        owner = Colleagues.user("user", teamId);
        colleague = Colleagues.user("user", teamId);
        stranger = Colleagues.user("user", Colleagues.team());
    }

    private static String name() {
        return "View " + UUID.randomUUID();
    }

    private static long view(String shared) {
        return owner.post("views", Map.of("resource", "people", "name", name(), "shared", shared))
                .expect(201)
                .id();
    }

    @Nested
    class Saving {

        @Test
        void keepsEverythingAListIsMadeOf() {
            String name = name();
            Answer created = owner.post("views", """
                    {"resource":"organisations","name":" %s ","filter":" stage:won potential:>=1e6 ","sort":"-potential,name",
                     "columns":["name","potential","tags","name"],"density":"compact","group":"pipelineStage"}""".formatted(name)).expect(201);

            assertThat(created.header("ETag")).isEqualTo("\"0\"");
            assertThat(created.header("X-Change-Set")).matches("\\d+");
            JsonNode view = owner.get("views/" + created.id()).expect(200).json();
            assertThat(view.path("name").asText()).isEqualTo(name);
            assertThat(view.path("filter").asText()).isEqualTo("stage:won potential:>=1e6");
            assertThat(view.path("sort").asText()).isEqualTo("-potential,name");
            assertThat(view.path("columns").toString()).isEqualTo("[\"name\",\"potential\",\"tags\"]");
            assertThat(view.path("density").asText()).isEqualTo("compact");
            assertThat(view.path("group").asText()).isEqualTo("pipelineStage");
            assertThat(view.path("shared").asText()).isEqualTo("private");
            assertThat(view.path("teamId").asLong()).isEqualTo(teamId);
            assertThat(view.path("problems")).isEmpty();
            assertThat(view.path("default").asBoolean()).isFalse();
        }

        @Test
        void namesThePlaceWhereTheFilterGoesWrong() {
            Answer refused =
                    owner.post("views", Map.of("resource", "people", "name", name(), "filter", "is:active foo:bar"));

            refused.expectProblem(400, "bad_filter");
            assertThat(refused.json().path("position").asInt()).isEqualTo(10);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "sort|\"shoeSize\"|unknown_sort|sort:unknown_sort",
                    "columns|[\"email\",\"shoeSize\"]|invalid|columns[1]:unknown_column",
                    "group|\"shoeSize\"|invalid|group:unknown_column",
                    "density|\"roomy\"|invalid|density:unknown_value",
                    "shared|\"world\"|invalid|shared:unknown_value",
                    "resource|\"tags\"|invalid|resource:unknown_resource",
                    "resource|null|invalid|resource:unknown_resource",
                    "name|\" \"|invalid|name:required",
                    "ownerId|1|unknown_field|ownerId:unknown_field"
                })
        void refusesWhatTheListDoesNotKnow(String field, String value, String code, String error) {
            String others = "resource".equals(field)
                    ? "\"name\":\"x\""
                    : "name".equals(field) ? "\"resource\":\"people\"" : "\"resource\":\"people\",\"name\":\"x\"";
            Answer refused = owner.post("views", "{" + others + ",\"" + field + "\":" + value + "}");

            refused.expectProblem(400, code);
            assertThat(refused.errors()).contains(error);
        }

        @Test
        void refusesANameTwiceForOneList() {
            String name = name();
            owner.post("views", Map.of("resource", "people", "name", name)).expect(201);

            Answer refused =
                    owner.post("views", Map.of("resource", "people", "name", name.toUpperCase(java.util.Locale.ROOT)));

            refused.expectProblem(409, "already_exists");
            assertThat(refused.errors()).containsExactly("name:already_exists");
            owner.post("views", Map.of("resource", "organisations", "name", name))
                    .expect(201);
            colleague.post("views", Map.of("resource", "people", "name", name)).expect(201);
        }

        @Test
        void storesOneViewForARepeatedRequest() {
            Api repeating = owner.with("Idempotency-Key", UUID.randomUUID().toString());
            Map<String, String> body = Map.of("resource", "people", "name", name());

            assertThat(repeating.post("views", body).expect(201).id())
                    .isEqualTo(repeating.post("views", body).expect(201).id());
        }

        @Test
        void sharesWithATeamOnlyWhereThereIsOne() {
            Api alone = Colleagues.user("user", null);

            Answer refused = alone.post("views", Map.of("resource", "people", "name", name(), "shared", "team"));

            refused.expectProblem(400, "invalid");
            assertThat(refused.errors()).containsExactly("shared:no_team");
        }
    }

    @Nested
    class Changing {

        @Test
        void mergesAPatchAndUndoesIt() {
            long id = owner.post("views", Map.of("resource", "people", "name", name(), "filter", "is:active"))
                    .expect(201)
                    .id();
            Api first = owner.with("If-Match", "\"0\"");

            Answer patched =
                    first.patch("views/" + id, Map.of("sort", "-createdAt")).expect(200);

            assertThat(patched.json().path("filter").asText()).isEqualTo("is:active");
            first.patch("views/" + id, Map.of("sort", "name")).expectProblem(412, "stale_version");
            owner.post("change-sets/" + patched.header("X-Change-Set") + "/undo", "{}")
                    .expect(200);
            assertThat(owner.get("views/" + id).json().path("sort").isNull()).isTrue();
        }

        @Test
        void letsOneOfManyChangesAtTheSameVersionWin() {
            long id = view("private");
            List<Integer> statuses = IntStream.range(0, 6)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> owner.with("If-Match", "\"0\"")
                            .patch("views/" + id, Map.of("name", name()))
                            .status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(5);
        }

        @Test
        void staysWithItsList() {
            long id = view("private");

            Answer refused = owner.patch("views/" + id, Map.of("resource", "organisations"));

            assertThat(refused.expectProblem(400, "invalid").errors()).containsExactly("resource:read_only");
        }

        @Test
        void goesToTheTrashAndComesBack() {
            long id = view("all");

            owner.delete("views/" + id).expect(204);

            stranger.get("views/" + id).expectProblem(404, "not_found");
            assertThat(owner.get("views?filter=in:trash").items("id")).contains(Long.toString(id));
            owner.post("views/" + id + "/restore", "{}").expect(200);
            stranger.get("views/" + id).expect(200);
        }
    }

    @Nested
    class Sharing {

        @ParameterizedTest
        @CsvSource({"private,404,404", "team,200,404", "all,200,200"})
        void showsAViewToWhomItIsSharedWith(String shared, int toColleague, int toStranger) {
            long id = view(shared);

            assertThat(colleague.get("views/" + id).status()).isEqualTo(toColleague);
            assertThat(stranger.get("views/" + id).status()).isEqualTo(toStranger);
            assertThat(colleague.get("views?limit=500&filter=id:" + id).items("id"))
                    .hasSize(toColleague == 200 ? 1 : 0);
            assertThat(stranger.get("views?limit=500&filter=id:" + id).items("id"))
                    .hasSize(toStranger == 200 ? 1 : 0);
        }

        @Test
        void letsOnlyTheOwnerChangeIt() {
            long id = view("all");

            colleague.patch("views/" + id, Map.of("name", name())).expectProblem(403, "forbidden");
            colleague.delete("views/" + id).expectProblem(403, "forbidden");
            stranger.patch("views/" + view("private"), Map.of("name", name())).expectProblem(404, "not_found");
        }

        @Test
        void letsAnAdministratorTidyUpWithoutListingWhatIsPrivate() {
            long id = view("private");
            Api admin = Api.admin();

            assertThat(admin.get("views?filter=id:" + id).items("id")).isEmpty();
            admin.patch("views/" + id, Map.of("name", name())).expect(200);

            JsonNode view = owner.get("views/" + id).json();
            assertThat(view.path("teamId").asLong()).isEqualTo(teamId);
        }

        @Test
        void letsAViewerKeepViews() {
            Api viewer = Colleagues.user("viewer", teamId);

            long id = viewer.post("views", Map.of("resource", "people", "name", name()))
                    .expect(201)
                    .id();

            viewer.patch("views/" + id, Map.of("density", "compact")).expect(200);
            viewer.delete("views/" + id).expect(204);
        }
    }

    @Nested
    class Defaults {

        @Test
        void opensEachListWithOneViewPerUser() {
            long mine = view("private");
            long shared = view("team");

            owner.put("views/defaults/people", Map.of("viewId", mine)).expect(200);
            owner.put("views/defaults/people", Map.of("viewId", shared)).expect(200);

            assertThat(owner.get("views/defaults").json().path("people").asLong())
                    .isEqualTo(shared);
            assertThat(owner.get("views/" + shared).json().path("default").asBoolean())
                    .isTrue();
            assertThat(owner.get("views/" + mine).json().path("default").asBoolean())
                    .isFalse();
            assertThat(colleague.get("views/" + shared).json().path("default").asBoolean())
                    .isFalse();
            owner.delete("views/defaults/people").expect(204);
            assertThat(owner.get("views/defaults").json().has("people")).isFalse();
        }

        @Test
        void forgetsAViewThatIsNoLongerShared() {
            long id = view("all");
            stranger.put("views/defaults/people", Map.of("viewId", id)).expect(200);

            owner.patch("views/" + id, Map.of("shared", "private")).expect(200);

            assertThat(stranger.get("views/defaults").json().has("people")).isFalse();
        }

        @Test
        void refusesAViewOfAnotherListOrOfSomebodyElse() {
            long id = view("private");

            assertThat(owner.put("views/defaults/organisations", Map.of("viewId", id))
                            .errors())
                    .containsExactly("viewId:other_resource");
            assertThat(stranger.put("views/defaults/people", Map.of("viewId", id))
                            .errors())
                    .containsExactly("viewId:unknown_view");
            assertThat(owner.put("views/defaults/teams", Map.of("viewId", id)).errors())
                    .containsExactly("resource:unknown_resource");
            assertThat(owner.put("views/defaults/people", "{}").expect(400).errors())
                    .containsExactly("viewId:required");
        }
    }
}
