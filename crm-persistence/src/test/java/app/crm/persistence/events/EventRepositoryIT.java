package app.crm.persistence.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What change sets wrote, as callers of several reaches may hear of it. */
class EventRepositoryIT {

    private static DataSource source;

    private TestSession session;
    private EventRepository events;
    private long changeSet;
    private long team;
    private long lea;
    private long ofTeam;
    private long ofNobody;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        session = new TestSession(source);
        events = new EventRepository(session.database());
        changeSet = session.openChangeSet(null);
        long role = session.number("insert into role (name, display_name) values ('r', 'R') returning id as value");
        team = session.number("insert into team (name) values ('T') returning id as value");
        lea = session.number(
                "insert into app_user (email, full_name, role_id) values ('l@x.example', 'L', ?) returning id as value",
                role);
        ofTeam = person("insert into person (last_name, team_id) values ('A', ?) returning id as value", team);
        ofNobody = person("insert into person (last_name, version) values ('B', ?) returning id as value", 3L);
    }

    @AfterEach
    void close() {
        session.rollback();
        session.close();
    }

    @Test
    void recordsComeWithTheirLastVersionAndPartsWithout() {
        session.update("update person set last_name = 'C', version = version + 1 where id = ?", ofTeam);
        long next = session.openChangeSet(null);
        long tag = session.number("insert into tag (name) values ('vip') returning id as value");
        session.update("insert into person_tag (person_id, tag_id) values (?, ?)", ofNobody, tag);
        assertThat(events.records(List.of(changeSet)))
                .contains(
                        new ChangedRecord(changeSet, ResourceType.PEOPLE, ofTeam, 1),
                        new ChangedRecord(changeSet, ResourceType.PEOPLE, ofNobody, 3));
        assertThat(events.records(List.of(next)))
                .containsExactly(
                        new ChangedRecord(next, ResourceType.PEOPLE, ofNobody, null),
                        new ChangedRecord(next, ResourceType.TAGS, tag, 0));
    }

    @Test
    void largeChangeSetsAreToldFromSmallOnes() {
        long large = session.openChangeSet(null);
        session.update("insert into person (last_name) select 'P' || n from generate_series(1, 40) n");
        assertThat(events.small(List.of(changeSet, large), 20)).containsExactly(changeSet);
        assertThat(events.resources(List.of(large))).containsExactly(new ChangedResource(large, ResourceType.PEOPLE));
    }

    @Test
    void eachCallerHearsOfWhatTheyReach() {
        AccessPredicate all = AccessPredicate.unrestricted();
        AccessPredicate colleague = new AccessPredicate(Scope.TEAM, lea, team);
        AccessPredicate own = new AccessPredicate(Scope.OWN, lea, team);
        Map<AccessPredicate, Set<Long>> reached =
                events.reached(ResourceType.PEOPLE, List.of(all, colleague, own), List.of(ofTeam, ofNobody));
        assertThat(reached)
                .containsOnly(Map.entry(all, Set.of(ofTeam, ofNobody)), Map.entry(colleague, Set.of(ofTeam)));
        assertThat(events.reachingAny(
                        new ChangedResource(changeSet, ResourceType.PEOPLE), List.of(all, colleague, own)))
                .containsExactlyInAnyOrder(all, colleague);
    }

    @Test
    void manyCallersAreAskedForTogether() {
        List<AccessPredicate> many = new ArrayList<>();
        for (long user = 1; user <= 120; user++) {
            many.add(new AccessPredicate(Scope.TEAM, user * 1_000_000, team));
        }
        assertThat(events.reached(ResourceType.PEOPLE, many, List.of(ofTeam, ofNobody)))
                .hasSize(120)
                .allSatisfy((access, ids) -> assertThat(ids).containsExactly(ofTeam));
        assertThat(events.reached(ResourceType.PEOPLE, List.of(), List.of(ofTeam)))
                .isEmpty();
    }

    private long person(String insert, Object parameter) {
        return session.number(insert, parameter);
    }
}
