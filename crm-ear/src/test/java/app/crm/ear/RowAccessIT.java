package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The records of one team, looked for by a colleague, who finds them everywhere, and by a stranger, who must not. */
class RowAccessIT {

    private static final String WORD = "Zyqxwort";

    private static Colleagues.Colleague owner;
    private static Api colleague;
    private static Api stranger;
    private static long person;
    private static long organisation;
    private static long changeSet;

    @BeforeAll
    static void makeRecords() {
        long team = Colleagues.team();
        owner = Colleagues.member("user", team);
        colleague = Colleagues.user("user", team);
        stranger = Colleagues.user("user", Colleagues.team());
        organisation = create("organisations", Map.of("name", WORD + " SA"));
        person = create("people", Map.of("lastName", WORD, "notes", "Speaks of " + WORD));
        create("affiliations", Map.of("personId", person, "organisationId", organisation));
        create(
                "interactions",
                Map.of(
                        "title",
                        WORD + " call",
                        "personIds",
                        List.of(person),
                        "organisationIds",
                        List.of(organisation)));
        create("tasks", Map.of("title", WORD + " task", "personId", person));
        Answer file = owner.api()
                .upload("people/" + person + "/files", WORD + ".pdf", AccessFixtures.PDF, Map.of())
                .expect(201);
        changeSet = Long.parseLong(file.header("X-Change-Set"));
    }

    private static long create(String resource, Map<String, ?> body) {
        return owner.api().post(resource, body).expect(201).id();
    }

    @Test
    void listsAndExportsShowRowsWithinReachOnly() {
        for (String path : List.of(
                "people",
                "organisations",
                "interactions",
                "tasks",
                "people?filter=" + WORD,
                "organisations?filter=" + WORD,
                "people/export?format=csv",
                "organisations/export?format=csv",
                "search?q=" + WORD,
                "search?q=Zyqxwrt",
                "search/suggest?q=zyqx",
                "change-sets?resource=people&recordId=" + person,
                "people/" + person,
                "people/" + person + "/files",
                "people/" + person + "/timeline",
                "organisations/" + organisation + "/timeline")) {
            assertThat(colleague.get(path).text()).as(path + " of a colleague").contains(WORD);
            assertThat(stranger.get(path).text()).as(path + " of a stranger").doesNotContain(WORD);
        }
    }

    @Test
    void countsTellNothingEither() {
        for (String path : List.of("people", "organisations", "interactions", "tasks", "affiliations")) {
            assertThat(total(colleague, path)).as(path).isPositive();
            assertThat(total(stranger, path)).as(path).isZero();
        }
        assertThat(total(stranger, "change-sets")).isZero();
        stranger.get("change-sets/" + changeSet + "/items").expectProblem(404, "not_found");
        assertThat(colleague
                        .get("change-sets/" + changeSet + "/items")
                        .expect(200)
                        .json()
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    void aStrangerCanNotTakeARecordIntoTheirOwn() {
        stranger.post("interactions", Map.of("title", "X", "personIds", List.of(person)))
                .expectProblem(400, "invalid");
        stranger.post("tasks", Map.of("title", "X", "personId", person)).expectProblem(400, "invalid");
        stranger.post("affiliations", Map.of("personId", person, "organisationId", organisation))
                .expectProblem(400, "invalid");
        assertThat(stranger.get("tasks?filter=person:" + person)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void eventsOfForeignRowsAreNotSent() {
        Api outsider = Colleagues.user("user", Colleagues.team());
        try (EventListener listener = EventListener.open(outsider)) {
            owner.api().patch("people/" + person, Map.of("jobTitle", "CEO")).expect(200);
            owner.api()
                    .upload(
                            "people/" + person + "/files",
                            "b.pdf",
                            "%PDF-1.7\nb".getBytes(StandardCharsets.UTF_8),
                            Map.of())
                    .expect(201);
            owner.api().post("tasks", Map.of("title", WORD)).expect(201);
            long own =
                    outsider.post("tasks", Map.of("title", "Mine")).expect(201).id();
            EventListener.Event first = listener.await(event -> event.is("record"));
            assertThat(first.isRecord("tasks", own)).as(first.toString()).isTrue();
        }
    }

    private static long total(Api api, String path) {
        return api.get(path + "?count=exact&limit=1")
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }
}
