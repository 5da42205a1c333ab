package app.crm.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.changesets.undo.Catalogue;
import app.crm.persistence.changesets.undo.UndoRepository;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.query.Place;
import app.crm.persistence.testing.TestSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds on real PostgreSQL: every entry once, in order, page after page, and only what the reader may see. */
class TimelineRepositoryIT {

    private static final ReadAccess EVERYTHING = resource -> AccessPredicate.unrestricted();
    private static final Set<EntryType> ALL = EnumSet.allOf(EntryType.class);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static DataSource source;

    private TestSession session;
    private TimelineRepository timeline;
    private long ada;
    private long eve;
    private long acme;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        session = new TestSession(source);
        timeline = new TimelineRepository(session.database());
        session.inChangeSet(() -> {
            ada = id("insert into person (first_name) values ('Ada') returning id as value");
            eve = id("insert into person (first_name) values ('Eve') returning id as value");
            acme = id("insert into organisation (name) values ('Acme') returning id as value");
            id("insert into affiliation (person_id, organisation_id) values (?, ?) returning id as value", ada, acme);
            id("insert into affiliation (person_id, organisation_id) values (?, ?) returning id as value", eve, acme);
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aFeedMergesAllKindsTheNewestFirst() {
        session.inChangeSet(() -> {
            interaction(NOON.plusSeconds(30), null, ada);
            task(NOON.plusSeconds(10), ada);
            file(NOON.plusSeconds(20), ada);
        });

        assertThat(types(entries(ofAda(ALL, null), null, 10)))
                .containsExactly(EntryType.CHANGE, EntryType.INTERACTION, EntryType.FILE, EntryType.TASK);
        assertThat(types(entries(ofAda(Set.of(EntryType.TASK, EntryType.EMAIL), null), null, 10)))
                .containsExactly(EntryType.TASK);
    }

    @Test
    void pagesShowEachEntryOnceAlsoWhereMomentsAreTheSame() {
        session.inChangeSet(() -> {
            for (int count = 0; count < 7; count++) {
                interaction(NOON, null, ada, eve);
                interaction(NOON.plusSeconds(count), acme, ada);
                task(NOON, ada);
                task(NOON, eve);
                file(NOON, ada);
            }
        });
        Feed feed = ofAcme(null, EVERYTHING);
        List<EntryKey> whole = entries(feed, null, 1000);

        for (int size = 1; size <= 5; size++) {
            List<EntryKey> walked = new ArrayList<>();
            List<EntryKey> page = entries(feed, null, size);
            while (!page.isEmpty()) {
                walked.addAll(page);
                page = entries(feed, page.get(page.size() - 1).place(), size);
            }
            assertThat(walked).as("pages of %d", size).isEqualTo(whole);
        }
        assertThat(whole).doesNotHaveDuplicates().isSortedAccordingTo(EntryKey.NEWEST_FIRST);
        assertThat(whole)
                .filteredOn(entry -> entry.type() == EntryType.INTERACTION)
                .hasSize(14);
    }

    @Test
    void anOrganisationsFeedHoldsItsPeoplesEntriesAsFarAsTheyAreVisible() {
        session.inChangeSet(() -> {
            interaction(NOON, null, ada);
            interaction(NOON, null, eve);
        });
        assertThat(entries(ofAcme(null, EVERYTHING), null, 50))
                .filteredOn(entry -> entry.type() == EntryType.INTERACTION)
                .hasSize(2);

        session.inChangeSet(
                () -> session.update("update person set deleted_at = now(), version = version + 1 where id = ?", eve));
        assertThat(entries(ofAcme(null, EVERYTHING), null, 50))
                .filteredOn(entry -> entry.type() == EntryType.INTERACTION)
                .hasSize(1);

        AccessPredicate stranger = new AccessPredicate(Scope.OWN, 999, null);
        assertThat(session.commit(() -> timeline.people(acme, stranger))).isEmpty();
        Feed strangers = new Feed(
                ResourceType.PEOPLE,
                ada,
                List.of(ada),
                Set.of(EntryType.INTERACTION, EntryType.TASK),
                null,
                resource -> stranger);
        assertThat(entries(strangers, null, 50)).isEmpty();
    }

    @Test
    void aFeedCanBeginAtADate() {
        session.inChangeSet(() -> {
            interaction(NOON, null, ada);
            interaction(NOON.minusSeconds(1), null, ada);
        });

        assertThat(entries(ofAda(ALL, NOON), null, 50)).extracting(EntryKey::at).containsExactly(NOON.minusSeconds(1));
    }

    @Test
    void anInteractionThatMovesInTimeMovesInTheFeedAndComesBackWithAnUndo() {
        long[] meeting = new long[1];
        session.inChangeSet(() -> meeting[0] = interaction(NOON, acme, ada));
        session.inChangeSet(() -> session.update(
                "update interaction set occurred_at = occurred_at - interval '1 day', version = version + 1 where id = ?",
                meeting[0]));
        assertThat(entries(ofAda(Set.of(EntryType.INTERACTION), null), null, 5))
                .extracting(EntryKey::at)
                .containsExactly(NOON.minusSeconds(86_400));

        long deletion = session.inChangeSet(() -> session.update("delete from interaction where id = ?", meeting[0]));
        assertThat(entries(ofAda(Set.of(EntryType.INTERACTION), null), null, 5)).isEmpty();
        session.commit(() -> {
            long undoing = session.openChangeSet(deletion);
            new UndoRepository(session.database(), new Catalogue(session.database()))
                    .undo(deletion, undoing, (resource, action) -> AccessPredicate.unrestricted());
            return undoing;
        });

        assertThat(entries(ofAda(Set.of(EntryType.INTERACTION), null), null, 5))
                .extracting(EntryKey::at)
                .containsExactly(NOON.minusSeconds(86_400));
        assertThat(entries(ofAcme(null, EVERYTHING), null, 50)).anyMatch(entry -> entry.id() == meeting[0]);
    }

    @Test
    void aDoneTaskStandsWhereItWasDone() {
        session.inChangeSet(() -> {
            long task = task(NOON, ada);
            session.update(
                    "update task set status = 'done', completed_at = ?, version = version + 1 where id = ?",
                    NOON.plusSeconds(60),
                    task);
        });

        assertThat(entries(ofAda(Set.of(EntryType.TASK), null), null, 5))
                .extracting(EntryKey::at)
                .containsExactly(NOON.plusSeconds(60));
    }

    @Test
    void aNewFileIsNoChangeBesidesAndTheOriginOfAnEntryIsKnown() {
        long added = session.inChangeSet(() -> file(NOON, ada));
        List<EntryKey> entries = entries(ofAda(ALL, null), null, 10);

        assertThat(types(entries)).containsExactly(EntryType.CHANGE, EntryType.FILE);
        assertThat(entries.get(0).id()).isNotEqualTo(added);
        long meeting = session.inChangeSet(() -> interaction(NOON, null, ada));
        List<EntryKey> interactions = entries(ofAda(Set.of(EntryType.INTERACTION), null), null, 10);
        assertThat(session.commit(() -> timeline.origins(interactions))).containsValue(meeting);
        assertThat(session.commit(() -> timeline.names(interactions))).containsValue("Ada");
    }

    private Feed ofAda(Set<EntryType> types, Instant before) {
        return new Feed(ResourceType.PEOPLE, ada, List.of(ada), types, before, EVERYTHING);
    }

    private Feed ofAcme(Instant before, ReadAccess access) {
        List<Long> people = session.commit(() -> timeline.people(acme, access.to(ResourceType.PEOPLE)));
        return new Feed(ResourceType.ORGANISATIONS, acme, people, ALL, before, access);
    }

    private List<EntryKey> entries(Feed feed, Place place, int limit) {
        return session.commit(() -> timeline.entries(feed, place, limit));
    }

    private static List<EntryType> types(List<EntryKey> entries) {
        return entries.stream().map(EntryKey::type).toList();
    }

    private long interaction(Instant at, Long organisation, long... people) {
        long interaction =
                id("insert into interaction (title, occurred_at) values ('Met', ?) returning id as value", at);
        for (long person : people) {
            session.update(
                    "insert into interaction_person (interaction_id, person_id) values (?, ?)", interaction, person);
        }
        if (organisation != null) {
            session.update(
                    "insert into interaction_organisation (interaction_id, organisation_id) values (?, ?)",
                    interaction,
                    organisation);
        }
        return interaction;
    }

    private long task(Instant at, long person) {
        return id(
                "insert into task (title, created_at, person_id) values ('Call', ?, ?) returning id as value",
                at,
                person);
    }

    private long file(Instant at, long person) {
        return id(
                "insert into file_people (resource, record_id, name, content_type, size, sha256, created_at)"
                        + " values ('people', ?, 'a.pdf', 'application/pdf', 1, repeat('a', 64), ?) returning id as value",
                person,
                at);
    }

    private long id(String insert, Object... parameters) {
        return session.number(insert, parameters);
    }
}
