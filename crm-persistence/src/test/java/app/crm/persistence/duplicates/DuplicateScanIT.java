package app.crm.persistence.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.query.Place;
import app.crm.persistence.testing.TestSession;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records are taken for the same, and that the work stays small. */
class DuplicateScanIT {

    private static final AccessPredicate EVERYTHING = AccessPredicate.unrestricted();

    private static DataSource source;

    private TestSession session;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        session = new TestSession(source);
        session.inChangeSet(() -> {
            session.update("delete from affiliation");
            session.update("delete from person");
            session.update("delete from organisation");
        });
        scan();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Léa|Martin|lea.martin@acme.fr|-|Lea|MARTIN|lea.martin@acme.fr|-|name,email",
                "Martin|Léa|-|+33612345678|Léa|Martin|-|+33612345678|name,mobile",
                "Jean|Dupont|jean@acme.fr|-|Jean|Dupond|jean@acme.fr|-|similar_name,email",
                "Philippe|Durand|-|+33612345678|Phillipe|Durand|-|+33612345678|similar_name,mobile",
                "J.|Dupont|-|+33612345678|Jean|Dupont|-|+33612345678|similar_name,mobile",
                "-|-|info@acme.fr|-|Ann|Lee|info@acme.fr|-|email",
                "Léa|Martin|lea@acme.fr|-|Léa|Martin|l.martin@acme.fr|-|name,email_domain"
            })
    void sees(
            String first,
            String last,
            String email,
            String mobile,
            String otherFirst,
            String otherLast,
            String otherEmail,
            String otherMobile,
            String reasons) {
        person(first, last, email, mobile);
        person(otherFirst, otherLast, otherEmail, otherMobile);

        scan();

        assertThat(reasons(DuplicateKind.PEOPLE)).containsExactly(reasons);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Léa|Martin|-|-|Léa|Martin|-|-",
                "Léa|Martin|lea@gmail.com|-|Léa|Martin|lm@gmail.com|-",
                "Jean|Dupont|contact@acme.fr|-|Marie|Curie|contact@acme.fr|-",
                "Jean|Dupont|-|+33612345678|Marie|Dupont|-|+33612345678"
            })
    void doesNotSee(
            String first,
            String last,
            String email,
            String mobile,
            String otherFirst,
            String otherLast,
            String otherEmail,
            String otherMobile) {
        person(first, last, email, mobile);
        person(otherFirst, otherLast, otherEmail, otherMobile);

        scan();

        assertThat(reasons(DuplicateKind.PEOPLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Acme Finance S.A.|-|-|ACME FINANCE|-|-|name",
                "L'Étoile Gestion|-|https://www.etoile.fr|Etoile Gestion SAS|-|http://etoile.fr/fr|name,website",
                "Acme|529900T8BM49AURSDO55|-|Something else|529900T8BM49AURSDO55|-|lei",
                "Carmignac Gestion|-|www.carmignac.fr|Carmignac|-|carmignac.fr|similar_name,website"
            })
    void seesOrganisations(
            String name, String lei, String site, String other, String otherLei, String otherSite, String reasons) {
        organisation(name, lei, site);
        organisation(other, otherLei, otherSite);

        scan();

        assertThat(reasons(DuplicateKind.ORGANISATIONS)).containsExactly(reasons);
    }

    @Test
    void twoLegalEntitiesOfOneNameAreTwo() {
        organisation("Acme", "529900T8BM49AURSDO55", null);
        organisation("Acme", "7LTWFZYICNSX8D621K86", null);

        scan();

        assertThat(reasons(DuplicateKind.ORGANISATIONS)).isEmpty();
    }

    @Test
    void colleaguesOfOneNameAreOne() {
        long acme = organisation("Acme", null, null);
        for (String spelling : List.of("Meyer", "Meier")) {
            long person = person("Anna", spelling, null, null);
            session.inChangeSet(() ->
                    session.update("insert into affiliation (person_id, organisation_id) values (?, ?)", person, acme));
        }

        scan();

        assertThat(reasons(DuplicateKind.PEOPLE)).containsExactly("similar_name,organisation");
    }

    @Test
    void aNumberThatManyShareTellsNothing() {
        session.inChangeSet(() -> session.update(
                "insert into person (first_name, last_name, phone) select 'Ann', 'Lee' || n, '+33140000000'"
                        + " from generate_series(1, 300) n"));

        scan();

        assertThat(reasons(DuplicateKind.PEOPLE)).isEmpty();
    }

    @Test
    void aPairGoesWhenNothingSpeaksForItAnyMore() {
        long one = person("Ann", "Lee", "ann@acme.fr", null);
        person("Ann", "Lee", "ann@acme.fr", null);
        scan();
        assertThat(pairs(false)).hasSize(1);

        edit("update person set version = version + 1, email = 'other@else.fr' where id = ?", one);
        scan();

        assertThat(pairs(false)).isEmpty();
    }

    @Test
    void whatDoesNotBearOnItIsNotComparedAgain() {
        long one = person("Ann", "Lee", "ann@acme.fr", null);
        scan();

        edit("update person set version = version + 1, notes = 'x', job_title = 'CIO' where id = ?", one);

        assertThat(repository().waiting()).isZero();
    }

    @Test
    void aDismissedPairComesBackOnlyOnNewGrounds() {
        long one = person("Ann", "Lee", "ann@acme.fr", null);
        long other = person("Ann", "Lee", "ann@acme.fr", null);
        scan();
        session.inChangeSet(() -> assertThat(new DuplicateRepository(session.database())
                        .dismiss(pairs(false).get(0)))
                .isTrue());
        edit("update person set version = version + 1, email = 'a.lee@acme.fr' where id in (?, ?)", one, other);
        scan();
        assertThat(pairs(false)).isEmpty();
        assertThat(pairs(true)).hasSize(1);

        edit("update person set version = version + 1, mobile = '+33612345678' where id in (?, ?)", one, other);
        scan();

        assertThat(pairs(false)).extracting(DuplicatePair::reasons).containsExactly(List.of("name", "email", "mobile"));
    }

    @Test
    void showsOnlyPairsOfWhichBothAreReached() {
        long mine = session.commit(() -> {
            session.openChangeSet(null);
            session.update("insert into role (name, display_name) values ('u', 'U') on conflict do nothing");
            return session.number("""
                    insert into app_user (email, full_name, role_id) select 'u@crm.fr', 'U', id from role where name = 'u'
                    returning id as value""");
        });
        long one = person("Ann", "Lee", "ann@acme.fr", null);
        long other = person("Ann", "Lee", "ann@acme.fr", null);
        scan();
        AccessPredicate own = new AccessPredicate(Scope.OWN, mine, null);
        edit("update person set version = version + 1, owner_id = ? where id = ?", mine, one);
        assertThat(page(own, null, 10)).isEmpty();

        edit("update person set version = version + 1, owner_id = ? where id = ?", mine, other);

        assertThat(page(own, null, 10)).hasSize(1);
        assertThat(check(own, "lee ann", null)).hasSize(2);
        assertThat(check(new AccessPredicate(Scope.OWN, mine + 1, null), "lee ann", null))
                .isEmpty();
    }

    @Test
    void pagesByScore() {
        for (int n = 0; n < 3; n++) {
            person("Ann", "Lee" + n, "ann" + n + "@acme.fr", n == 1 ? "+33612345678" : null);
            person("Ann", "Lee" + n, "ann" + n + "@acme.fr", n == 1 ? "+33612345678" : null);
        }
        scan();

        List<DuplicatePair> first = page(EVERYTHING, null, 2);
        DuplicatePair last = first.get(1);
        List<DuplicatePair> second = page(EVERYTHING, new Place(List.of(Integer.toString(last.score())), last.id()), 2);

        assertThat(first.get(0).score()).isGreaterThan(last.score());
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void findsWhatSomebodyTypes() {
        person("Ann", "Lee", "ann@acme.fr", "+33612345678");
        organisation("Acme Finance", null, "acme.fr");
        scan();

        assertThat(check(EVERYTHING, "ann LEE", null))
                .extracting(Lookalike::name)
                .containsExactly("Ann Lee");
        assertThat(check(EVERYTHING, null, "ANN@acme.fr")).hasSize(1);
        assertThat(check(EVERYTHING, "Bob", null)).isEmpty();
        assertThat(new LookalikeRepository(session.database())
                        .of(
                                DuplicateKind.ORGANISATIONS,
                                EVERYTHING,
                                new TypedRecord("acme finance sas", null, null, null, null, null, null),
                                5))
                .hasSize(1);
    }

    @Test
    void comparesEverythingAnew() {
        person("Ann", "Lee", "ann@acme.fr", null);
        person("Ann", "Lee", "ann@acme.fr", null);
        session.commit(() -> session.update("delete from duplicate_pending"));

        session.commit(() -> {
            repository().wantAll();
            return null;
        });
        scan();

        assertThat(pairs(false)).hasSize(1);
    }

    private List<Lookalike> check(AccessPredicate access, String name, String email) {
        return new LookalikeRepository(session.database())
                .of(DuplicateKind.PEOPLE, access, new TypedRecord(name, email, null, null, null, null, null), 5);
    }

    private List<DuplicatePair> page(AccessPredicate access, Place after, int limit) {
        return new DuplicateRepository(session.database())
                .pairs(new DuplicateRepository.Wanted(DuplicateKind.PEOPLE, null, false), access, after, limit);
    }

    private List<DuplicatePair> pairs(boolean dismissed) {
        return new DuplicateRepository(session.database())
                .pairs(new DuplicateRepository.Wanted(DuplicateKind.PEOPLE, null, dismissed), EVERYTHING, null, 100);
    }

    private List<String> reasons(DuplicateKind kind) {
        return session.database()
                .list(
                        Sql.of(
                                "select array_to_string(reasons, ',') as reasons from duplicate_pair where resource = ?",
                                kind.resource().path()),
                        row -> row.text("reasons"));
    }

    private DuplicateScanRepository repository() {
        return new DuplicateScanRepository(session.database());
    }

    private void scan() {
        session.commit(() -> {
            while (repository().scan(100) > 0) {
                assertThat(repository().waiting()).isNotNegative();
            }
            return null;
        });
    }

    private long person(String first, String last, String email, String mobile) {
        return session.commit(() -> {
            session.openChangeSet(null);
            return session.number(
                    "insert into person (first_name, last_name, email, mobile) values (?, ?, ?, ?) returning id as value",
                    first,
                    last,
                    email,
                    mobile);
        });
    }

    private long organisation(String name, String lei, String website) {
        return session.commit(() -> {
            session.openChangeSet(null);
            return session.number(
                    "insert into organisation (name, lei, website) values (?, ?, ?) returning id as value",
                    name,
                    lei,
                    website);
        });
    }

    private void edit(String sql, Object... parameters) {
        session.inChangeSet(() -> session.update(sql, parameters));
    }
}
