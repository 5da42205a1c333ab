package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.ear.EventListener.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Server-sent events as several users hear them. */
class EventsIT {

    @Test
    void recordChangesReachWhoMaySeeTheRecordAndNobodyElse() {
        long ours = Colleagues.team();
        Api writer = Colleagues.user("user", ours);
        Api outsider = Colleagues.user("user", Colleagues.team());
        try (EventListener colleague = EventListener.open(Colleagues.user("viewer", ours));
                EventListener stranger = EventListener.open(outsider);
                EventListener admin = EventListener.open(Api.admin())) {
            Answer made = writer.post("people", Map.of("lastName", "Durand")).expect(201);
            long id = made.id();
            Event seen = colleague.await(event -> event.is("record"));
            assertThat(seen.isRecord("people", id)).as(seen.toString()).isTrue();
            assertThat(seen.data().path("version").asInt()).isZero();
            assertThat(seen.data().path("changeSet").asText()).isEqualTo(made.header("X-Change-Set"));
            assertThat(seen.data().size()).isEqualTo(4);
            admin.await(event -> event.isRecord("people", id));

            long own = outsider.post("people", Map.of("lastName", "Martin"))
                    .expect(201)
                    .id();
            Event first = stranger.await(event -> event.is("record"));
            assertThat(first.isRecord("people", own))
                    .as("the first record a stranger hears of is their own: " + first)
                    .isTrue();
        }
    }

    @Test
    void aRefusedWriteIsNotHeardOf() {
        Api user = Colleagues.user("user", Colleagues.team());
        try (EventListener listener = EventListener.open(user)) {
            user.post("people", Map.of("lastName", "X", "ownerId", 99_999_999)).expectProblem(400, "invalid");
            long id = user.post("organisations", Map.of("name", "Acme"))
                    .expect(201)
                    .id();
            Event first = listener.await(event -> event.is("record"));
            assertThat(first.isRecord("organisations", id)).as(first.toString()).isTrue();
        }
    }

    @Test
    void anImportShowsItsProgressAndTellsItsUserWhenItEnds() {
        Api user = Colleagues.user("user", Colleagues.team());
        StringBuilder rows = new StringBuilder("last name;email\r\n");
        for (int row = 0; row < 700; row++) {
            rows.append("Name").append(row).append(";n").append(row).append("@import.example\r\n");
        }
        try (EventListener listener = EventListener.open(user);
                EventListener stranger = EventListener.open(Colleagues.user("user", Colleagues.team()))) {
            long job = user.upload(
                            "imports?run=true",
                            "people.csv",
                            rows.toString().getBytes(StandardCharsets.UTF_8),
                            Map.of("resource", "people"))
                    .expect(202)
                    .json()
                    .path("jobId")
                    .asLong();
            List<Event> heard = new ArrayList<>();
            while (heard.stream().noneMatch(event -> event.is("notification"))
                    || heard.stream().noneMatch(event -> event.is("records"))
                    || heard.stream()
                            .noneMatch(event -> event.is("job")
                                    && event.data().path("status").asText().equals("succeeded"))) {
                heard.add(listener.next());
            }
            assertThat(heard).filteredOn(event -> event.is("records")).allSatisfy(event -> {
                assertThat(event.data().path("resource").asText()).isEqualTo("people");
                assertThat(event.data().path("id").isNull()).isTrue();
            });
            Event told = heard.stream()
                    .filter(event -> event.is("notification"))
                    .findFirst()
                    .orElseThrow();
            Answer notification =
                    user.get("notifications/" + told.data().path("id").asLong()).expect(200);
            assertThat(notification.json().path("kind").asText()).isEqualTo("job_finished");
            assertThat(notification.json().path("recordId").asLong()).isEqualTo(job);
            assertThat(notification.json().path("facts").path("status").asText())
                    .isEqualTo("succeeded");
            assertThat(user.get("notifications/unread").json().path("unread").asInt())
                    .isEqualTo(1);
            user.patch("notifications", Map.of("read", true, "upTo", notification.id()))
                    .expect(200);
            assertThat(user.get("notifications?unread=true").json().path("items"))
                    .isEmpty();

            Api.admin().post("tags", Map.of("name", "Heard by all")).expect(201);
            Event first = stranger.await(event -> !event.is("resync"));
            assertThat(first.data().path("resource").asText())
                    .as(first.toString())
                    .isEqualTo("tags");
        }
    }

    @Test
    void aStreamEndsWithItsSession() {
        Colleagues.Colleague colleague = Colleagues.member("user", Colleagues.team());
        Api session = Api.freshly(colleague.email(), Colleagues.PASSWORD);
        try (EventListener listener = EventListener.open(session)) {
            session.post("auth/logout", "").expect(204);
            Event end = listener.await(event -> event.is("end"));
            assertThat(end.data().path("reason").asText()).isEqualTo("session_over");
            assertThat(listener.next().name()).isEqualTo("closed");
        }
    }

    @Test
    void whoComesBackIsToldToFetchAgain() {
        Api user = Colleagues.user("viewer", Colleagues.team()).with("Last-Event-ID", "17");
        try (EventListener listener = EventListener.open(user)) {
            Event resync = listener.next();
            assertThat(resync.name()).isEqualTo("resync");
            assertThat(resync.data().path("reason").asText()).isEqualTo("reconnected");
        }
    }

    @Test
    void whoComesBackIsToldWhatTheyMissedByTheRightsTheyHave() {
        long team = Colleagues.team();
        Api user = Colleagues.user("user", team);
        String last;
        try (EventListener listener = EventListener.open(user)) {
            long first =
                    user.post("people", Map.of("lastName", "Heard")).expect(201).id();
            listener.await(event -> event.isRecord("people", first));
            last = listener.lastId();
        }
        assertThat(last).matches("\\d+-\\d+");
        Api.admin().post("people", Map.of("lastName", "Foreign")).expect(201);
        long missed =
                user.post("people", Map.of("lastName", "Missed")).expect(201).id();

        try (EventListener listener = EventListener.resume(user, last)) {
            List<Event> heard = new ArrayList<>();
            while (heard.stream().noneMatch(event -> event.isRecord("people", missed))) {
                heard.add(listener.next());
            }
            assertThat(heard).noneMatch(event -> event.is("resync"));
            assertThat(heard)
                    .filteredOn(event -> event.is("record")
                            && event.data().path("resource").asText().equals("people"))
                    .allSatisfy(event -> user.get(
                                    "people/" + event.data().path("id").asLong())
                            .expect(200));
            String resumed = listener.lastId();
            assertThat(resumed).isNotEqualTo(last);
        }
    }

    @Test
    void whoComesFromBeforeWhatIsKeptFetchesAgain() {
        Api user = Colleagues.user("viewer", Colleagues.team()).with("Last-Event-ID", "1500000000000-0");
        try (EventListener listener = EventListener.open(user)) {
            assertThat(listener.next().name()).isEqualTo("resync");
        }
    }

    @Test
    void oneUserHoldsNoMoreStreamsThanAllowed() {
        Api user = Colleagues.user("viewer", Colleagues.team());
        List<EventListener> open = new ArrayList<>();
        try {
            for (int stream = 0; stream < 10; stream++) {
                open.add(EventListener.open(user));
            }
            Answer refused = user.get("events").expectProblem(429, "too_many_requests");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
        } finally {
            open.forEach(EventListener::close);
        }
    }

    @Test
    void nobodyListensWithoutAToken() {
        Api.anonymous().get("events").expectProblem(401, "unauthenticated");
    }
}
