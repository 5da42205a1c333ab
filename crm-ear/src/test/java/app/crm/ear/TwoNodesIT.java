package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.launcher.CrmServer;
import app.crm.devkit.process.Ports;
import app.crm.devkit.stores.Folders;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A second server on the same PostgreSQL and Redis: what happens on one is heard on the other, and happens once. */
class TwoNodesIT {

    private static Path folder;
    private static CrmServer second;

    @BeforeAll
    static void startSecond() throws Exception {
        folder = Files.createTempDirectory("crm-second-node");
        Map<String, String> settings = TestProduct.settings();
        TestProduct.running().environment().forEach((name, value) -> {
            if (name.matches("DATABASE_.*|REDIS_URL|JWT_.*|ENCRYPTION_KEY|ADMIN_.*")) {
                settings.put(name, value);
            }
        });
        settings.put("CRM_NODE_NAME", "crm-2");
        second = CrmServer.start(folder, Ports.free(), settings);
    }

    @AfterAll
    static void stopSecond() throws Exception {
        second.close();
        Folders.delete(folder);
    }

    @Test
    void aListenerHearsWhatIsWrittenOnTheOtherNode() {
        Api writer = Colleagues.user("user", Colleagues.team());
        Api stranger = Colleagues.user("user", Colleagues.team());
        try (EventListener here = EventListener.open(writer);
                EventListener there = EventListener.open(writer.at(second.address()));
                EventListener foreign = EventListener.open(stranger.at(second.address()))) {
            long first = writer.post("people", Map.of("lastName", "First"))
                    .expect(201)
                    .id();
            there.await(event -> event.isRecord("people", first));
            here.await(event -> event.isRecord("people", first));
            long next = writer.at(second.address())
                    .post("people", Map.of("lastName", "Next"))
                    .expect(201)
                    .id();
            here.await(event -> event.isRecord("people", next));
            long own = stranger.post("people", Map.of("lastName", "Own"))
                    .expect(201)
                    .id();
            EventListener.Event heard = foreign.await(event -> event.is("record"));
            assertThat(heard.isRecord("people", own)).as(heard.toString()).isTrue();
        }
    }

    @Test
    void aListenerGoesOnAtTheOtherNodeWhereItStopped() {
        Api writer = Colleagues.user("user", Colleagues.team());
        String last;
        try (EventListener here = EventListener.open(writer)) {
            long heard = writer.post("people", Map.of("lastName", "Heard"))
                    .expect(201)
                    .id();
            here.await(event -> event.isRecord("people", heard));
            last = here.lastId();
        }
        long missedHere =
                writer.post("people", Map.of("lastName", "Here")).expect(201).id();
        long missedThere = writer.at(second.address())
                .post("people", Map.of("lastName", "There"))
                .expect(201)
                .id();
        try (EventListener there = EventListener.resume(writer.at(second.address()), last)) {
            List<Long> told = new ArrayList<>();
            while (!told.containsAll(List.of(missedHere, missedThere))) {
                EventListener.Event event = there.next();
                assertThat(event.is("resync")).as(event.toString()).isFalse();
                told.add(event.data().path("id").asLong());
            }
        }
    }

    @Test
    void aStreamOfTheOtherNodeEndsWithItsSession() {
        Colleagues.Colleague colleague = Colleagues.member("viewer", Colleagues.team());
        Api session = Api.freshly(colleague.email(), Colleagues.PASSWORD);
        try (EventListener there = EventListener.open(session.at(second.address()))) {
            Api.admin()
                    .patch("users/" + colleague.id(), Map.of("active", false))
                    .expect(200);
            EventListener.Event end = there.await(event -> event.is("end"));
            assertThat(end.data().path("reason").asText()).isEqualTo("session_over");
        }
    }

    @Test
    void aRoleIsEditedOnOneNodeAndHoldsOnTheOther() {
        String name = "both" + System.nanoTime();
        long role = Api.admin()
                .post("roles", Map.of("name", name, "displayName", "Both", "permissions", Map.of()))
                .expect(201)
                .id();
        Api there = Colleagues.user(name, null).at(second.address());
        there.get("people").expectProblem(403, "forbidden");
        Api.admin()
                .patch("roles/" + role, Map.of("permissions", Map.of("people", Map.of("read", "all"))))
                .expect(200);
        there.get("people").expect(200);
        Api.admin()
                .patch("roles/" + role, Map.of("permissions", Map.of("people", Map.of("read", "none"))))
                .expect(200);
        there.get("people").expectProblem(403, "forbidden");
    }

    @Test
    void remindersFireOnceThoughBothNodesLookForThem() {
        Colleagues.Colleague user = Colleagues.member("user", Colleagues.team());
        int count = 20;
        Instant soon = Instant.now().plusSeconds(10);
        try (EventListener listener = EventListener.open(user.api())) {
            List<Long> tasks = new ArrayList<>();
            for (int task = 0; task < count; task++) {
                tasks.add(user.api()
                        .post("tasks", Map.of("title", "T" + task, "remindAt", soon.toString()))
                        .expect(201)
                        .id());
            }
            for (int heard = 0; heard < count; heard++) {
                listener.await(event -> event.is("notification"));
            }
            List<Long> told = new ArrayList<>();
            JsonNode items = user.api()
                    .get("notifications?kind=reminder&limit=500")
                    .expect(200)
                    .json()
                    .path("items");
            items.forEach(item -> told.add(item.path("recordId").asLong()));
            assertThat(told).containsExactlyInAnyOrderElementsOf(tasks);
        }
    }
}
