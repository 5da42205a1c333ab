package app.crm.persistence.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import app.crm.persistence.people.PersonRepository;
import app.crm.persistence.records.RecordRef;
import app.crm.persistence.testing.TestUnit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Interactions, whom they concern, and what they do to the records they concern. */
class InteractionRepositoryIT {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ReadAccess EVERYTHING = resource -> AccessPredicate.unrestricted();
    /** Reaches every interaction and no person or organisation. */
    private static final ReadAccess NO_CONTACTS = resource -> resource == ResourceType.INTERACTIONS
            ? AccessPredicate.unrestricted()
            : new AccessPredicate(Scope.NONE, 1, null);

    private static TestUnit unit;

    @BeforeAll
    static void start() {
        unit = new TestUnit();
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @Test
    void readsBackWhatWasWritten() {
        long ada = person("Ada");
        long acme = organisation("Acme");
        Participant guest = new Participant("Guest", "guest@other.example", null);
        long id = save(NOW, List.of(ada), List.of(acme), List.of(guest));

        InteractionDetails stored = find(id, EVERYTHING);

        assertThat(stored.personIds()).containsExactly(ada);
        assertThat(stored.people()).extracting(RecordRef::name).containsExactly("Ada");
        assertThat(stored.organisationIds()).containsExactly(acme);
        assertThat(stored.participants()).containsExactly(guest);
        assertThat(stored.occurredAt()).isEqualTo(NOW);
        assertThat(stored.overdue()).isFalse();
    }

    @Test
    void showsAndTouchesNoLinkOutOfReach() {
        long hidden = person("Hidden");
        long id = save(NOW, List.of(hidden), List.of(), List.of());

        assertThat(find(id, NO_CONTACTS).personIds()).isEmpty();
        unit.inChangeSet(() -> {
            links().replace(LinkTable.PEOPLE, id, List.of(), NO_CONTACTS);
            return null;
        });
        assertThat(find(id, EVERYTHING).personIds()).containsExactly(hidden);
        boolean hasHidden = unit.inTransaction(() -> links().hasHidden(id, NO_CONTACTS));
        assertThat(hasHidden).isTrue();
        List<Long> unknown = unit.inTransaction(() -> links().unknown(LinkTable.PEOPLE, List.of(hidden), NO_CONTACTS));
        assertThat(unknown).containsExactly(hidden);
    }

    @Test
    void keepsParticipantsThatStay() {
        Participant stays = new Participant("Stays", null, null);
        long id = save(NOW, List.of(person("P")), List.of(), List.of(stays, new Participant("Goes", null, null)));
        long row = number("select min(id) as n from interaction_participant where interaction_id = ?", id);

        unit.inChangeSet(() -> {
            links().replaceParticipants(id, List.of(stays, new Participant(null, "new@other.example", null)));
            return null;
        });

        assertThat(find(id, EVERYTHING).participants())
                .containsExactly(stays, new Participant(null, "new@other.example", null));
        assertThat(number("select min(id) as n from interaction_participant where interaction_id = ?", id))
                .isEqualTo(row);
    }

    @Test
    void tellsThePersonAndTheOrganisationWhenSomethingHappenedLast() {
        long ada = person("Ada");
        long acme = organisation("Acme");
        long older = save(NOW, List.of(ada), List.of(acme), List.of());
        long newer = save(NOW.plusSeconds(60), List.of(ada), List.of(acme), List.of());
        assertThat(activityOfPerson(ada)).isEqualTo(NOW.plusSeconds(60));
        assertThat(activityOfOrganisation(acme)).isEqualTo(NOW.plusSeconds(60));

        trash(newer);
        assertThat(activityOfPerson(ada)).isEqualTo(NOW);
        restore(newer);
        assertThat(activityOfPerson(ada)).isEqualTo(NOW.plusSeconds(60));

        unit.inChangeSet(() -> {
            links().replace(LinkTable.PEOPLE, newer, List.of(), EVERYTHING);
            return null;
        });
        assertThat(activityOfPerson(ada)).isEqualTo(NOW);
        assertThat(activityOfOrganisation(acme)).isEqualTo(NOW.plusSeconds(60));

        unit.inChangeSet(() -> {
            interactions().deletePermanently(newer);
            interactions().deletePermanently(older);
            return null;
        });
        assertThat(activityOfPerson(ada)).isNull();
        assertThat(activityOfOrganisation(acme)).isNull();
    }

    @Test
    void leavesVersionAndHistoryOfThePersonAlone() {
        long ada = person("Ada");
        long items = number("select count(*) as n from change_item where resource = 'people' and record_id = ?", ada);

        save(NOW, List.of(ada), List.of(), List.of());

        assertThat(activityOfPerson(ada)).isEqualTo(NOW);
        assertThat(number("select version as n from person where id = ?", ada)).isZero();
        assertThat(number("select count(*) as n from change_item where resource = 'people' and record_id = ?", ada))
                .isEqualTo(items);
    }

    @Test
    void goesWithTheOnlyPersonItConcernedAndStaysWithoutOneOfMany() {
        long only = person("Only");
        long other = person("Other");
        long alone = save(NOW, List.of(only), List.of(), List.of());
        long shared = save(NOW, List.of(only, other), List.of(), List.of());

        unit.inChangeSet(() -> {
            new PersonRepository(unit.entities(), unit.database()).deletePermanently(only);
            return null;
        });

        assertThat(number("select count(*) as n from interaction where id = ?", alone))
                .isZero();
        assertThat(find(shared, EVERYTHING).personIds()).containsExactly(other);
    }

    @Test
    void belongsToItsAssigneeToo() {
        long user = unit.inChangeSet(
                () -> unit.database().first(Sql.of("""
                        with r as (insert into role (name, display_name) values ('someone', 'Someone') returning id)
                        insert into app_user (email, full_name, role_id)
                        select 'assignee@crm.example', 'Assignee', id from r returning id"""), row -> row.id("id")).orElseThrow());
        long id = save(NOW, List.of(person("P")), List.of(), List.of());
        AccessPredicate own = new AccessPredicate(Scope.OWN, user, null);
        assertThat(isReachable(own, id)).isFalse();

        unit.inChangeSet(() -> unit.database()
                .update(Sql.of(
                        "update interaction set assignee_id = ?, version = version + 1 where id = ?", user, id)));

        assertThat(isReachable(own, id)).isTrue();
    }

    private static boolean isReachable(AccessPredicate access, long id) {
        return unit.inTransaction(() -> interactions().isReachable(access, id));
    }

    private static InteractionRepository interactions() {
        return new InteractionRepository(unit.entities(), unit.database());
    }

    private static InteractionLinks links() {
        return new InteractionLinks(unit.database());
    }

    private static InteractionDetails find(long id, ReadAccess access) {
        return unit.inTransaction(() -> interactions().find(access, id).orElseThrow());
    }

    private static long save(
            Instant occurredAt, List<Long> people, List<Long> organisations, List<Participant> participants) {
        return unit.inChangeSet(() -> {
            InteractionFields fields = new InteractionFields(
                    "call",
                    "Call",
                    null,
                    null,
                    occurredAt,
                    15,
                    people,
                    organisations,
                    participants,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            Interaction interaction = new Interaction(fields, NOW);
            interactions().add(interaction);
            links().replace(LinkTable.PEOPLE, interaction.id(), people, EVERYTHING);
            links().replace(LinkTable.ORGANISATIONS, interaction.id(), organisations, EVERYTHING);
            links().replaceParticipants(interaction.id(), participants);
            return interaction.id();
        });
    }

    private static void trash(long id) {
        unit.inChangeSet(() -> {
            interactions()
                    .findForWrite(AccessPredicate.unrestricted(), id)
                    .orElseThrow()
                    .moveToTrash(NOW);
            return null;
        });
    }

    private static void restore(long id) {
        unit.inChangeSet(() -> {
            interactions()
                    .findInTrash(AccessPredicate.unrestricted(), id)
                    .orElseThrow()
                    .restore(NOW);
            return null;
        });
    }

    private static long person(String name) {
        return created("insert into person (first_name) values (?) returning id", name);
    }

    private static long organisation(String name) {
        return created("insert into organisation (name) values (?) returning id", name);
    }

    private static long created(String insert, String name) {
        return unit.inChangeSet(() ->
                unit.database().first(Sql.of(insert, name), row -> row.id("id")).orElseThrow());
    }

    private static Instant activityOfPerson(long id) {
        return activity("select last_activity_at as at from person where id = ?", id);
    }

    private static Instant activityOfOrganisation(long id) {
        return activity("select last_activity_at as at from organisation where id = ?", id);
    }

    private static Instant activity(String select, long id) {
        return unit.inTransaction(() -> unit.database()
                .list(Sql.of(select, id), row -> java.util.Optional.ofNullable(row.instant("at")))
                .get(0)
                .orElse(null));
    }

    private static long number(String select, long id) {
        return unit.inTransaction(() ->
                unit.database().first(Sql.of(select, id), row -> row.id("n")).orElseThrow());
    }
}
