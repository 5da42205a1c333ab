package app.crm.persistence.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.Scope;
import app.crm.persistence.affiliations.Affiliation;
import app.crm.persistence.affiliations.AffiliationFields;
import app.crm.persistence.affiliations.AffiliationRepository;
import app.crm.persistence.organisations.Organisation;
import app.crm.persistence.organisations.OrganisationDetails;
import app.crm.persistence.organisations.OrganisationFields;
import app.crm.persistence.organisations.OrganisationRepository;
import app.crm.persistence.people.Person;
import app.crm.persistence.people.PersonDetails;
import app.crm.persistence.people.PersonFields;
import app.crm.persistence.people.PersonRepository;
import app.crm.persistence.testing.TestUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The entities against the migrated schema, which Hibernate validates at start, and the repositories on real rows. */
class RecordRepositoriesIT {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ReadAccess EVERYTHING = resource -> AccessPredicate.unrestricted();

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
        long id = save(person("Ada", "Lovelace", "ada@acme.example"));

        PersonDetails ada = find(id).orElseThrow();

        assertThat(ada.fullName()).isEqualTo("Ada Lovelace");
        assertThat(ada.phone()).isEqualTo("+33156620055");
        assertThat(ada.phoneTyped()).isEqualTo("01 56 62 00 55");
        assertThat(ada.otherEmails()).containsExactly("ada@home.example");
        assertThat(ada.createdAt()).isEqualTo(NOW);
        assertThat(ada.version()).isZero();
    }

    @Test
    void raisesTheVersionWithEachChange() {
        long id = save(person("Grace", "Hopper", null));

        unit.inChangeSet(() -> {
            Person grace =
                    people().findForWrite(AccessPredicate.unrestricted(), id).orElseThrow();
            grace.apply(person("Grace", "Murray Hopper", null), NOW.plusSeconds(60));
            return null;
        });

        assertThat(find(id).orElseThrow().version()).isEqualTo(1);
        assertThat(find(id).orElseThrow().lastName()).isEqualTo("Murray Hopper");
    }

    @Test
    void showsNobodyARecordOutsideTheirReach() {
        long id = save(person("Alan", "Turing", null));
        AccessPredicate stranger = new AccessPredicate(Scope.TEAM, 999, 998L);

        Optional<PersonDetails> seen = unit.inTransaction(() -> people().find(resource -> stranger, id));
        Optional<Person> locked = unit.inTransaction(() -> people().findForWrite(stranger, id));

        assertThat(seen).isEmpty();
        assertThat(locked).isEmpty();
    }

    @Test
    void hidesTrashedRecordsAndFindsThemAgain() {
        long id = save(person("Edsger", "Dijkstra", null));

        unit.inChangeSet(() -> {
            people().findForWrite(AccessPredicate.unrestricted(), id)
                    .orElseThrow()
                    .moveToTrash(NOW);
            return null;
        });

        assertThat(find(id)).isEmpty();
        boolean inTrash = unit.inTransaction(
                () -> people().findInTrash(AccessPredicate.unrestricted(), id).isPresent());
        assertThat(inTrash).isTrue();
    }

    @Test
    void showsThePrimaryOrganisationFirstAndCountsPeople() {
        long personId = save(person("Barbara", "Liskov", null));
        long second = save(organisation("Beta Partners", null));
        long first = save(organisation("Alpha Gestion", null));
        affiliate(personId, second, false);
        affiliate(personId, first, true);

        assertThat(find(personId).orElseThrow().organisations())
                .extracting(organisation -> organisation.name() + " " + organisation.primary())
                .containsExactly("Alpha Gestion true", "Beta Partners false");
        assertThat(findOrganisation(first).peopleCount()).isEqualTo(1);
    }

    @Test
    void keepsOnePrimaryAffiliation() {
        long personId = save(person("Donald", "Knuth", null));
        long before = affiliate(personId, save(organisation("Gamma", null)), true);
        long after = save(organisation("Delta", null));

        unit.inChangeSet(() -> {
            affiliations().demoteOthers(personId, null, NOW);
            affiliations().add(new Affiliation(affiliation(personId, after, true), NOW));
            return null;
        });

        assertThat(unit.inTransaction(
                                () -> affiliations().find(EVERYTHING, before).orElseThrow())
                        .primary())
                .isFalse();
    }

    @Test
    void findsAncestorsAtAnyDepth() {
        long top = save(organisation("Top", null));
        long middle = save(organisation("Middle", top));
        long bottom = save(organisation("Bottom", middle));

        boolean circular = unit.inTransaction(() -> organisations().isSelfOrAncestor(top, bottom));
        boolean free = unit.inTransaction(() -> organisations().isSelfOrAncestor(bottom, top));

        assertThat(circular).isTrue();
        assertThat(free).isFalse();
    }

    @Test
    void deletesARecordWithItsLinksForGood() {
        long personId = save(person("Tony", "Hoare", null));
        long organisationId = save(organisation("Quick", null));
        affiliate(personId, organisationId, true);

        unit.inChangeSet(() -> {
            people().deletePermanently(personId);
            return null;
        });

        assertThat(find(personId)).isEmpty();
        assertThat(findOrganisation(organisationId).peopleCount()).isZero();
    }

    @Test
    void refusesAWriteOutsideAChangeSet() {
        assertThatThrownBy(() -> unit.inTransaction(() -> {
                    people().add(new Person(person("No", "Body", null), NOW));
                    return null;
                }))
                .hasStackTraceContaining("outside a change set");
    }

    private static PersonRepository people() {
        return new PersonRepository(unit.entities(), unit.database());
    }

    private static OrganisationRepository organisations() {
        return new OrganisationRepository(unit.entities(), unit.database());
    }

    private static AffiliationRepository affiliations() {
        return new AffiliationRepository(unit.entities(), unit.database());
    }

    private static Optional<PersonDetails> find(long id) {
        return unit.inTransaction(() -> people().find(EVERYTHING, id));
    }

    private static OrganisationDetails findOrganisation(long id) {
        return unit.inTransaction(() -> organisations().find(EVERYTHING, id).orElseThrow());
    }

    private static long save(PersonFields fields) {
        return unit.inChangeSet(() -> {
            Person person = new Person(fields, NOW);
            people().add(person);
            return person.id();
        });
    }

    private static long save(OrganisationFields fields) {
        return unit.inChangeSet(() -> {
            Organisation organisation = new Organisation(fields, NOW);
            organisations().add(organisation);
            return organisation.id();
        });
    }

    private static long affiliate(long personId, long organisationId, boolean primary) {
        return unit.inChangeSet(() -> {
            Affiliation affiliation = new Affiliation(affiliation(personId, organisationId, primary), NOW);
            affiliations().add(affiliation);
            return affiliation.id();
        });
    }

    private static AffiliationFields affiliation(long personId, long organisationId, boolean primary) {
        return new AffiliationFields(personId, organisationId, null, primary, null, null, null, null, null, null, null);
    }

    private static PersonFields person(String firstName, String lastName, String email) {
        return new PersonFields(
                firstName,
                lastName,
                email,
                null,
                List.of("ada@home.example"),
                "01 56 62 00 55",
                null,
                null,
                null,
                null,
                "FR",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static OrganisationFields organisation(String name, Long parentId) {
        return new OrganisationFields(
                name, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, parentId, null, null, null, null, null, null, null, null, null, null, null);
    }
}
