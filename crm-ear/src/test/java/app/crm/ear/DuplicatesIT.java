package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pairs that are found in the background, decided on, and look-alikes of what somebody types. */
class DuplicatesIT {

    private static Api api;

    @BeforeAll
    static void logIn() {
        api = Api.admin();
    }

    /** Of a name that no other address has: those of two tests are no pair. */
    private static long person(String email) {
        String name = email.substring(0, email.indexOf('@'))
                .replaceAll("\\W", "")
                .chars()
                .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                .collect(Collectors.joining());
        return api.post(
                        "people",
                        Map.of("firstName", name.substring(0, 8), "lastName", name.substring(8), "email", email))
                .expect(201)
                .id();
    }

    private static String address() {
        return UUID.randomUUID() + "@twin.example";
    }

    private static List<String> pairsOf(long id, String more) {
        return api.get("duplicates?resource=people&recordId=" + id + more)
                .expect(200)
                .items("id");
    }

    private static void compareAll() throws InterruptedException {
        String job = "jobs/"
                + api.post("duplicates/scan", null)
                        .expect(202)
                        .json()
                        .path("jobId")
                        .asLong();
        JsonNode state = api.get(job).expect(200).json();
        while (state.path("finishedAt").isNull()) {
            Thread.sleep(100);
            state = api.get(job).expect(200).json();
        }
        assertThat(state.path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void aPairIsFoundDismissedAndBroughtBackByUndo() throws InterruptedException {
        String email = address();
        long first = person(email);
        long second = person(email);
        compareAll();
        JsonNode pair = api.get("duplicates?resource=people&recordId=" + second)
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(pair.path("score").asInt()).isGreaterThanOrEqualTo(85);
        assertThat(pair.path("reasons")).extracting(JsonNode::asText).containsExactly("name", "email");
        assertThat(pair.path("records"))
                .extracting(record -> record.path("id").asLong())
                .containsExactly(first, second);

        Answer dismissed = api.post("duplicates/" + pair.path("id").asLong() + "/dismiss", null)
                .expect(200);

        assertThat(pairsOf(first, "")).isEmpty();
        assertThat(pairsOf(first, "&dismissed=true")).hasSize(1);
        api.post("change-sets/" + dismissed.json().path("changeSetId").asText() + "/undo", "{}")
                .expect(200);
        assertThat(pairsOf(first, "")).hasSize(1);
    }

    @Test
    void aMergedPairIsNoLongerProposed() throws InterruptedException {
        String email = address();
        long first = person(email);
        long second = person(email);
        compareAll();
        assertThat(pairsOf(first, "")).hasSize(1);

        api.post("people/merge", Map.of("survivorId", first, "mergedIds", List.of(second)))
                .expect(200);

        assertThat(pairsOf(first, "")).isEmpty();
    }

    @Test
    void whatSomebodyTypesIsRecognisedByThoseWhoMaySeeIt() throws InterruptedException {
        String email = address();
        long known = person(email);
        compareAll();

        JsonNode found = api.get("duplicates/check?resource=people&email=" + email.toUpperCase(java.util.Locale.ROOT))
                .expect(200)
                .json();

        assertThat(found.path(0).path("id").asLong()).isEqualTo(known);
        assertThat(Colleagues.user("user", Colleagues.team())
                        .get("duplicates/check?resource=people&email=" + email)
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(api.get("duplicates?resource=tasks").expect(400).errors()).contains("resource:unknown_resource");
    }

    @Test
    void aStrangerCannotDismiss() throws InterruptedException {
        String email = address();
        long first = person(email);
        person(email);
        compareAll();
        String pair = pairsOf(first, "").get(0);

        Colleagues.user("user", Colleagues.team())
                .post("duplicates/" + pair + "/dismiss", null)
                .expectProblem(404, "not_found");
    }
}
