package app.crm.ejb.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.TooManyRequestsException;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Ticket;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.events.ChangedRecord;
import app.crm.persistence.notifications.NotificationKind;
import app.crm.persistence.notifications.NotificationNews;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is sent what, with a reader whose answers the test decides. */
class EventRouterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final EventRouter router = new EventRouter();
    private final Answers reader = new Answers();
    private final EventStreams streams = new EventStreams();

    /** What the database would say. */
    private static final class Answers extends EventReader {

        private final Map<Ticket, Caller> holders = new HashMap<>();
        private final List<Collection<AccessPredicate>> asked = new ArrayList<>();

        @Override
        Map<Ticket, Caller> holders(Collection<Ticket> tickets) {
            return Map.copyOf(holders);
        }

        @Override
        Changes changes(Collection<Long> changeSetIds) {
            return new Changes(List.of(new ChangedRecord(5, ResourceType.PEOPLE, 7, 1)), List.of());
        }

        @Override
        Map<AccessPredicate, Set<Long>> reached(
                ResourceType resource, Collection<AccessPredicate> accesses, Collection<Long> ids) {
            asked.add(accesses);
            Map<AccessPredicate, Set<Long>> reached = new HashMap<>();
            accesses.stream()
                    .filter(access -> access.scope() == Scope.ALL || access.userId() == 1)
                    .forEach(access -> reached.put(access, Set.copyOf(ids)));
            return reached;
        }

        @Override
        List<NotificationNews> notifications(Collection<Long> ids) {
            return List.of(new NotificationNews(2, 9, NotificationKind.ASSIGNED, "people", 7));
        }
    }

    @BeforeEach
    void connect() {
        EventsConfig config = new EventsConfig();
        config.perUser = "2";
        config.perNode = "4";
        streams.config = config;
        router.streams = streams;
        router.reader = reader;
        router.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void recordsGoToWhomTheConditionReaches() {
        List<String> one = listen(1, LATER, Scope.OWN);
        List<String> two = listen(2, LATER, Scope.OWN);
        List<String> blind = listen(3, LATER, Scope.NONE);
        router.deliver(Set.of(new Signal(Signal.Kind.CHANGE_SET, 5)), "7-0");
        assertThat(one).containsExactly("record");
        assertThat(two).isEmpty();
        assertThat(blind).isEmpty();
    }

    @Test
    void allWhoReachEverythingAreOneQuestion() {
        List<String> one = listen(1, LATER, Scope.ALL);
        List<String> two = listen(2, LATER, Scope.ALL);
        router.deliver(Set.of(new Signal(Signal.Kind.CHANGE_SET, 5)), "7-0");
        assertThat(one).containsExactly("record");
        assertThat(two).containsExactly("record");
        assertThat(reader.asked)
                .singleElement()
                .satisfies(accesses -> assertThat(accesses).containsExactly(AccessPredicate.unrestricted()));
    }

    @Test
    void notificationsGoToTheirUser() {
        List<String> one = listen(1, LATER, Scope.ALL);
        List<String> two = listen(2, LATER, Scope.NONE);
        router.deliver(Set.of(new Signal(Signal.Kind.NOTIFICATION, 9)), "7-0");
        assertThat(one).isEmpty();
        assertThat(two).containsExactly("notification");
    }

    @Test
    void anExpiredTokenHearsNothingButTheEnd() {
        List<String> expired = listen(1, NOW, Scope.ALL);
        router.deliver(Set.of(new Signal(Signal.Kind.CHANGE_SET, 5)), "7-0");
        assertThat(expired).containsExactly("end", "closed");
        assertThat(streams.all()).isEmpty();
    }

    @Test
    void anEndedSessionHearsNothingButTheEnd() {
        List<String> over = listen(1, LATER, Scope.ALL);
        reader.holders.clear();
        router.deliver(Set.of(new Signal(Signal.Kind.CHANGE_SET, 5)), "7-0");
        assertThat(over).containsExactly("end", "closed");
    }

    @Test
    void streamsAreCountedByUserAndByNode() {
        listen(1, LATER, Scope.ALL);
        listen(1, LATER, Scope.ALL);
        assertThatThrownBy(() -> listen(1, LATER, Scope.ALL)).isInstanceOf(TooManyRequestsException.class);
        listen(2, LATER, Scope.ALL);
        listen(2, LATER, Scope.ALL);
        assertThatThrownBy(() -> listen(3, LATER, Scope.ALL)).hasMessageContaining("as many listeners");
        streams.all().get(0).close();
        listen(1, LATER, Scope.ALL);
        assertThat(streams.all()).hasSize(4);
    }

    private List<String> listen(long userId, Instant expiresAt, Scope people) {
        Ticket ticket = new Ticket(userId, userId * 10 + streams.all().size(), 0, expiresAt);
        List<String> heard = new ArrayList<>();
        reader.holders.put(ticket, caller(userId, people));
        streams.open(
                ticket,
                event -> {
                    heard.add(event.name());
                    return CompletableFuture.completedFuture(null);
                },
                () -> heard.add("closed"));
        return heard;
    }

    private static Caller caller(long userId, Scope people) {
        return new Caller(
                userId,
                "U",
                "u@crm.example",
                "r",
                null,
                "en",
                ZoneId.of("UTC"),
                Map.of(ResourceType.PEOPLE, Map.of(Action.READ, people)));
    }
}
