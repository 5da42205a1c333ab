package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists over HTTP: filter, order, pages and fields. */
class ListIT {

    private static final String TITLE = "Lister " + System.nanoTime();
    private static final String FILTER = "filter=" + text("job:\"" + TITLE + "\"");

    @BeforeAll
    static void prepare() {
        for (int index = 0; index < 11; index++) {
            Map<String, Object> person =
                    Map.of("firstName", "P" + index, "lastName", "Élan " + index % 4, "jobTitle", TITLE);
            Api.admin().post("people", person).expect(201);
        }
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void pagesFollowEachOther() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Api.admin()
                    .get("people?sort=lastName,-createdAt&limit=4&count=exact&" + FILTER + cursor)
                    .expect(200)
                    .json();
            assertThat(page.path("total").asInt()).isEqualTo(11);
            assertThat(page.path("totalIsExact").asBoolean()).isTrue();
            page.path("items")
                    .forEach(person -> seen.add(person.path("firstName").asText()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (cursor != null);
        assertThat(seen).containsExactly("P8", "P4", "P0", "P9", "P5", "P1", "P10", "P6", "P2", "P7", "P3");
    }

    @Test
    void aCursorIsGoodForItsListOnly() {
        String cursor = Api.admin()
                .get("people?limit=2&" + FILTER)
                .expect(200)
                .json()
                .path("nextCursor")
                .asText();
        Api.admin().get("people?limit=2&cursor=" + cursor).expectProblem(400, "bad_cursor");
        Api.admin()
                .get("people?limit=2&sort=-name&" + FILTER + "&cursor=" + cursor)
                .expectProblem(400, "bad_cursor");
        Api.admin().get("organisations?limit=2&cursor=" + cursor).expectProblem(400, "bad_cursor");
        Colleagues.member("manager", null)
                .api()
                .get("people?limit=2&" + FILTER + "&cursor=" + cursor)
                .expectProblem(400, "bad_cursor");
    }

    @Test
    void rowsAreCutToTheFieldsAskedFor() {
        JsonNode page = Api.admin()
                .get("people?fields=id,fullName,email&limit=1&" + FILTER)
                .expect(200)
                .json();
        List<String> names = new ArrayList<>();
        page.path("items").path(0).fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrder("id", "fullName", "email");
        Api.admin().get("people?fields=id,nonsense").expectProblem(400, "unknown_field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=nonsense | unknown_sort",
                "limit=0 | invalid",
                "limit=501 | invalid",
                "limit=ten | invalid",
                "count=maybe | invalid",
                "cursor=nonsense | bad_cursor",
                "filter=nonsense:x | bad_filter",
                "filter=%00 | bad_filter",
            })
    void badParametersSayWhatToDo(String parameters, String code) {
        Answer answer = Api.admin().get("people?" + parameters).expectProblem(400, code);
        assertThat(answer.json().path("errors").path(0).path("field").asText())
                .isEqualTo(parameters.substring(0, parameters.indexOf('=')));
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    @Test
    void aHugeFilterIsRefusedCalmly() {
        Api.admin().get("people?filter=" + "(".repeat(6_000)).expectProblem(400, "bad_filter");
    }

    @Test
    void listsTellWhatTheyCanBeAsked() {
        JsonNode fields = Api.admin()
                .get("query/fields?resource=organisations")
                .expect(200)
                .json();
        assertThat(fields.path("textSearch").asBoolean()).isTrue();
        assertThat(fields.path("fields").findValuesAsText("name")).contains("owner", "tag", "aum", "stage", "is", "in");
        assertThat(fields.path("sorts")).extracting(JsonNode::asText).contains("name", "createdAt", "aum");
        for (JsonNode sort : fields.path("sorts")) {
            Api.admin().get("organisations?limit=1&sort=-" + sort.asText()).expect(200);
        }
        Api.admin().get("query/fields?resource=nonsense").expectProblem(400, "invalid");
    }
}
