package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of what is given to them, named in a text, or due. */
class RemindersIT {

    private Colleagues.Colleague lea;
    private Colleagues.Colleague marc;
    private Colleagues.Colleague stranger;

    @BeforeEach
    void makeTeams() {
        long team = Colleagues.team();
        lea = Colleagues.member("user", team);
        marc = Colleagues.member("user", team);
        stranger = Colleagues.member("user", Colleagues.team());
    }

    @Test
    void aReminderIsToldOnceToWhoHasTheTask() {
        Instant soon = Instant.now().plusSeconds(3);
        try (EventListener listener = EventListener.open(marc.api())) {
            long task = lea.api()
                    .post(
                            "tasks",
                            Map.of(
                                    "title",
                                    "Call Acme",
                                    "assigneeId",
                                    marc.id(),
                                    "remindAt",
                                    soon.toString(),
                                    "dueAt",
                                    soon.plusSeconds(3600).toString()))
                    .expect(201)
                    .id();
            EventListener.Event assigned = listener.await(event -> event.is("notification"));
            assertThat(assigned.data().path("kind").asText()).isEqualTo("assigned");
            EventListener.Event reminder = listener.await(event -> event.is("notification"));
            assertThat(reminder.data().path("kind").asText()).isEqualTo("reminder");
            assertThat(reminder.data().path("recordId").asLong()).isEqualTo(task);
            JsonNode told = marc.api()
                    .get("notifications/" + reminder.data().path("id").asLong())
                    .expect(200)
                    .json();
            assertThat(told.path("facts").path("title").asText()).isEqualTo("Call Acme");
            assertThat(Instant.parse(told.path("facts").path("at").asText())).isBetween(soon.minusSeconds(1), soon);
        }
        assertThat(kinds(marc)).containsExactly("reminder", "assigned");
        assertThat(kinds(lea)).isEmpty();
    }

    @Test
    void whoIsGivenARecordIsToldByWhom() {
        long person = lea.api()
                .post("people", Map.of("lastName", "Durand"))
                .expect(201)
                .id();
        assertThat(kinds(lea)).isEmpty();
        lea.api().patch("people/" + person, Map.of("owner", marc.id())).expect(200);
        JsonNode told = marc.api().get("notifications").json().path("items").get(0);
        assertThat(told.path("kind").asText()).isEqualTo("assigned");
        assertThat(told.path("actor").path("id").asLong()).isEqualTo(lea.id());
        assertThat(told.path("facts").path("title").asText()).isEqualTo("Durand");
        lea.api().patch("people/" + person, Map.of("jobTitle", "CFO")).expect(200);
        assertThat(kinds(marc)).hasSize(1);
    }

    @Test
    void colleaguesNamedInATextAreToldOnceEach() {
        String text = "Ask @[Marc](user:" + marc.id() + ") and @[Stranger](user:" + stranger.id() + ")";
        long organisation = lea.api()
                .post("organisations", Map.of("name", "Acme", "notes", text))
                .expect(201)
                .id();
        assertThat(kinds(marc)).containsExactly("mentioned");
        assertThat(kinds(stranger)).as("who may not see the record").isEmpty();
        lea.api()
                .patch("organisations/" + organisation, Map.of("notes", text + " soon"))
                .expect(200);
        assertThat(kinds(marc)).containsExactly("mentioned");
        long id = marc.api()
                .get("notifications")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asLong();
        assertThat(lea.api().get("notifications/" + id).status()).isEqualTo(404);
    }

    @Test
    void aMentionOfNobodyIsRefused() {
        Answer refused = lea.api()
                .post("organisations", Map.of("name", "Acme", "notes", "Ask @[Ghost](user:99999999)"))
                .expectProblem(400, "invalid");
        assertThat(refused.errors()).containsExactly("notes:unknown_mention");
    }

    @Test
    void factsVanishWithTheRightToSeeTheRecord() {
        long person = lea.api()
                .post("people", Map.of("lastName", "Secret"))
                .expect(201)
                .id();
        lea.api().patch("people/" + person, Map.of("owner", marc.id())).expect(200);
        Api.admin()
                .patch("people/" + person, Map.of("ownerId", stranger.id(), "teamId", teamOf(stranger)))
                .expect(200);
        JsonNode told = marc.api().get("notifications").json().path("items").get(0);
        assertThat(told.path("visible").asBoolean()).isFalse();
        assertThat(told.path("facts")).isEmpty();
    }

    private static long teamOf(Colleagues.Colleague colleague) {
        return colleague.api().get("auth/me").json().path("teamId").asLong();
    }

    private static List<String> kinds(Colleagues.Colleague colleague) {
        return colleague.api().get("notifications").expect(200).items("kind");
    }
}
