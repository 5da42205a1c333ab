package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conditions of the query language in the search box. */
class SearchIT {

    private static final String NAME =
            "Findling" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x");
    private static final String TAG = "tag" + System.nanoTime();

    private static Api admin;
    private static long french;
    private static long german;
    private static long firm;

    @BeforeAll
    static void prepare() {
        admin = Api.admin();
        french = create("people", Map.of("lastName", NAME, "countryCode", "FR", "tags", List.of(TAG)));
        german = create("people", Map.of("lastName", NAME, "countryCode", "DE"));
        firm = create("organisations", Map.of("name", NAME + " SA", "countryCode", "FR"));
        create("tasks", Map.of("title", "Call " + NAME));
    }

    private static long create(String resource, Map<String, ?> body) {
        return admin.post(resource, body).expect(201).id();
    }

    private static Answer search(Api api, String text) {
        return api.get("search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static JsonNode found(String text) {
        return search(admin, text).expect(200).json();
    }

    @Test
    void wordsAndConditionsNarrowEachOther() {
        JsonNode answer = found(NAME + " country:FR");
        assertThat(answer.path("hits").findValuesAsText("title")).containsExactlyInAnyOrder(NAME, NAME + " SA");
        assertThat(answer.path("skipped").findValuesAsText("type")).containsExactly("interaction", "task", "file");
        assertThat(answer.path("skipped").path(0).path("position").asInt()).isEqualTo(NAME.length() + 1);
        assertThat(ids(found("country:de " + NAME.toLowerCase(Locale.ROOT)))).containsExactly(german);
        assertThat(ids(found(NAME + " -tag:" + TAG + " has:email OR country:NZ")))
                .isEmpty();
    }

    private static List<Long> ids(JsonNode answer) {
        return answer.path("hits").findValues("id").stream()
                .map(JsonNode::asLong)
                .distinct()
                .toList();
    }

    @Test
    void typingErrorsAreForgivenBesideAConditionToo() {
        JsonNode hits =
                found(NAME.replace("Findling", "Findlign") + " tag:" + TAG).path("hits");
        assertThat(hits.path(0).path("id").asLong()).isEqualTo(french);
        assertThat(hits.path(0).path("matched").path("stage").asText()).isEqualTo("fuzzy");
    }

    @Test
    void conditionsAloneGiveAllThatMeetThem() {
        JsonNode answer = found("tag:" + TAG);
        assertThat(answer.path("hits")).hasSize(1);
        assertThat(answer.path("hits").path(0).path("id").asLong()).isEqualTo(french);
        assertThat(answer.path("hits").path(0).path("matched").path("stage").asText())
                .isEqualTo("filter");
        assertThat(ids(found("owner:me name:" + NAME + "*"))).contains(french, german, firm);
        admin.delete("people/" + create("people", Map.of("lastName", NAME + "gone")))
                .expect(204);
        assertThat(found("in:trash " + NAME + "gone").path("hits")).hasSize(1);
        assertThat(found("owner:me name:" + NAME + "gone").path("hits")).isEmpty();
    }

    @Test
    void whatNoTypeUnderstandsIsRefusedWithItsPlace() {
        Answer refused = search(admin, NAME + " nonsense:FR").expectProblem(400, "bad_filter");
        assertThat(refused.json().path("position").asInt()).isEqualTo(NAME.length() + 1);
        assertThat(refused.errors()).containsExactly("q:bad_filter");
        search(admin, "country:Atlantis").expectProblem(400, "bad_filter");
        assertThat(search(admin, "status:doing")
                        .expect(200)
                        .json()
                        .path("skipped")
                        .findValuesAsText("type"))
                .contains("person", "organisation");
        Answer elsewhere = admin.get("search?types=task&q=country:FR").expect(200);
        assertThat(elsewhere.json().path("hits")).isEmpty();
        assertThat(elsewhere.json().path("skipped").findValuesAsText("type")).containsExactly("task");
    }

    @Test
    void colonsInPlainWordsStayWords() {
        assertThat(ids(found("Re: " + NAME))).isEmpty();
        assertThat(found("https://www." + NAME + ".example").path("skipped")).isEmpty();
        assertThat(found(NAME + " \"country:FR\"").path("skipped")).isEmpty();
    }

    @Test
    void conditionsReachNoFurtherThanTheCaller() {
        Api stranger = Colleagues.user("user", Colleagues.team());
        assertThat(search(stranger, NAME).expect(200).json().path("hits")).isEmpty();
        assertThat(search(stranger, "tag:" + TAG).expect(200).json().path("hits"))
                .isEmpty();
        assertThat(search(stranger, "country:FR " + NAME).expect(200).json().path("hits"))
                .isEmpty();
    }
}
