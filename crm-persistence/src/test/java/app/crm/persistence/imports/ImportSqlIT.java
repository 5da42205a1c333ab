package app.crm.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of rows into records, on real PostgreSQL with the change-set triggers armed. */
class ImportSqlIT {

    private static final List<StagedColumn> COMPANY = List.of(
            StagedColumn.of("name", "text"),
            StagedColumn.of("registration_number", "text"),
            StagedColumn.of("phone", "text"),
            StagedColumn.following("phone_typed", "text", "phone"),
            StagedColumn.withFallback("strategies", "text[]", "'{}'"),
            StagedColumn.of("aum_amount", "numeric"));
    private static final List<StagedColumn> PERSON = List.of(
            StagedColumn.of("first_name", "text"),
            StagedColumn.of("last_name", "text"),
            StagedColumn.of("email", "text"),
            StagedColumn.of("job_title", "text"));
    private static final List<MatchKey> BY_NUMBER_THEN_NAME =
            List.of(MatchKey.REGISTRATION_NUMBER, MatchKey.ORGANISATION_NAME);
    private static final List<MatchKey> BY_EMAIL_THEN_NAME = List.of(MatchKey.EMAIL, MatchKey.NAME_AND_ORGANISATION);

    private OneTransaction transaction;
    private long userId;
    private final List<StagedRow> rows = new ArrayList<>();

    @BeforeEach
    void open() throws SQLException {
        transaction = OneTransaction.begin();
        transaction.changeSet("edit");
        transaction
                .database()
                .update(Sql.of(
                        "insert into role (name, display_name) values ('tester', 'Tester') on conflict do nothing"));
        Sql user = Sql.of("insert into app_user (email, full_name, role_id)"
                + " values ('ada@acme.fr', 'Ada', (select id from role where name = 'tester')) returning id");
        userId = transaction.database().first(user, row -> row.id("id")).orElseThrow();
        transaction.changeSet("import");
    }

    @AfterEach
    void close() throws SQLException {
        transaction.close();
    }

    @Test
    void rowsOfOneNumberBecomeOneOrganisation() {
        company("ACME", "GP-1", null, "Equity", "1200.50");
        company("ACME", "GP-1", "+33156620055", "Bonds", null);
        company("Globex", "GP-2", null, null, null);
        assertThat(run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE)))
                .extracting(RowVerdict::verdict)
                .containsExactly(ImportVerdict.CREATED, ImportVerdict.MERGED, ImportVerdict.CREATED);
        assertThat(transaction.count("organisation")).isEqualTo(2);
        assertThat(transaction.text(
                        "select name || phone || aum_amount || aum_currency || strategies::text || owner_id as value"
                                + " from organisation where registration_number = 'GP-1'"))
                .isEqualTo("ACME+331566200551200.50EUR{Bonds,Equity}" + userId);
    }

    @Test
    void aSecondRunOfTheSameFileChangesNothing() {
        company("ACME", "GP-1", "+33156620055", "Equity", "1200.50");
        run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE));
        long changes = transaction.count("change_item");
        List<RowVerdict> second = run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE));
        assertThat(second).extracting(RowVerdict::verdict).containsExactly(ImportVerdict.SKIPPED);
        assertThat(second.get(0).reason()).startsWith("Nothing to change");
        assertThat(transaction.count("change_item")).isEqualTo(changes);
    }

    @Test
    void anUpdateKeepsWhatTheFileLeavesEmpty() {
        company("ACME", "GP-1", "+33156620055", "Equity", "1200.50");
        run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE));
        rows.clear();
        company("ACME Group", "GP-1", null, "Bonds", null);
        assertThat(run(companies(ImportMode.UPDATE, OnDuplicate.UPDATE)))
                .extracting(RowVerdict::verdict)
                .containsExactly(ImportVerdict.UPDATED);
        assertThat(transaction.text(
                        "select name || phone || aum_amount || strategies::text || version as value from organisation"))
                .isEqualTo("ACME Group+331566200551200.50{Equity,Bonds}1");
    }

    @Test
    void oneNameWithTwoNumbersStaysTwo() {
        company("ACME", "GP-1", null, null, null);
        company("Acmé", "GP-2", null, null, null);
        assertThat(run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE)))
                .extracting(RowVerdict::verdict)
                .containsOnly(ImportVerdict.CREATED);
        assertThat(transaction.count("organisation")).isEqualTo(2);
    }

    @Test
    void aWeakerKeyFindsARecordThatLacksTheStrongerOne() {
        company("Société Générale", null, null, null, null);
        run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE));
        rows.clear();
        company("SOCIETE GENERALE", "GP-7", null, null, null);
        assertThat(run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE)))
                .extracting(RowVerdict::verdict)
                .containsExactly(ImportVerdict.UPDATED);
        assertThat(transaction.count("organisation where registration_number = 'GP-7'"))
                .isEqualTo(1);
    }

    @Test
    void skipAndCreateSayWhatTheyDid() {
        company("ACME", "GP-1", null, null, null);
        run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE));
        company("Globex", "GP-2", null, null, null);
        company("Globex", "GP-2", "+33156620055", null, null);
        List<RowVerdict> skipping = run(companies(ImportMode.CREATE, OnDuplicate.SKIP));
        assertThat(skipping)
                .extracting(RowVerdict::verdict)
                .containsExactly(ImportVerdict.SKIPPED, ImportVerdict.CREATED, ImportVerdict.SKIPPED);
        assertThat(skipping.get(0).reason()).isEqualTo("A record with this registration number exists already.");
        assertThat(skipping.get(2).reason()).isEqualTo("Same registration number as line 3.");
        assertThat(transaction.count("organisation where phone is not null")).isZero();
        assertThat(run(companies(ImportMode.CREATE, OnDuplicate.CREATE)))
                .extracting(RowVerdict::verdict)
                .containsOnly(ImportVerdict.CREATED);
        assertThat(transaction.count("organisation")).isEqualTo(5);
    }

    @Test
    void anUpdateMakesNoNewRecordsAndANewRecordNeedsAName() {
        company("ACME", "GP-1", null, null, null);
        assertThat(run(companies(ImportMode.UPDATE, OnDuplicate.UPDATE)).get(0).reason())
                .startsWith("No record matches");
        rows.clear();
        company(null, "GP-1", null, null, null);
        RowVerdict nameless =
                run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE)).get(0);
        assertThat(nameless.verdict()).isEqualTo(ImportVerdict.FAILED);
        assertThat(nameless.reason()).isEqualTo("A new organisation needs a name.");
        assertThat(transaction.count("organisation")).isZero();
    }

    @Test
    void severalRecordsOfOneKeyAreLeftAlone() {
        company("ACME", null, null, null, null);
        run(companies(ImportMode.CREATE, OnDuplicate.CREATE));
        run(companies(ImportMode.CREATE, OnDuplicate.CREATE));
        RowVerdict verdict =
                run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE)).get(0);
        assertThat(verdict.verdict()).isEqualTo(ImportVerdict.FAILED);
        assertThat(verdict.reason()).startsWith("2 records have this name");
    }

    @Test
    void recordsOutOfReachAreNeitherRecognisedNorChanged() {
        company("ACME", "GP-1", null, null, null);
        run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE));
        AccessPredicate strangers = new AccessPredicate(Scope.OWN, userId + 1, null);
        rows.clear();
        company("ACME Ltd", "GP-1", null, null, null);
        RowVerdict readable = run(companies(
                        rules(ImportMode.UPSERT, OnDuplicate.UPDATE, AccessPredicate.unrestricted(), strangers)))
                .get(0);
        assertThat(readable.verdict()).isEqualTo(ImportVerdict.FAILED);
        assertThat(readable.reason()).contains("does not allow to change");
        assertThat(run(companies(rules(ImportMode.UPSERT, OnDuplicate.UPDATE, strangers, strangers))))
                .extracting(RowVerdict::verdict)
                .containsExactly(ImportVerdict.CREATED);
        assertThat(transaction.count("organisation where name = 'ACME'")).isEqualTo(1);
    }

    @Test
    void linesThatAreNoDataKeepTheirReason() {
        rows.add(new StagedRow(1, 2, ImportVerdict.SKIPPED, "A line of dashes.", "----", keys(2), new String[6]));
        company("ACME", "GP-1", null, null, null);
        List<RowVerdict> verdicts = run(companies(ImportMode.UPSERT, OnDuplicate.UPDATE));
        assertThat(verdicts.get(0).reason()).isEqualTo("A line of dashes.");
        assertThat(verdicts.get(0).verdict()).isEqualTo(ImportVerdict.SKIPPED);
        assertThat(verdicts.get(1).verdict()).isEqualTo(ImportVerdict.CREATED);
    }

    @Test
    void peopleAreLinkedToTheirOrganisationAndMadeOnce() {
        person("Ada", "Lovelace", "ada@acme.fr", "CTO", "Acme");
        person("Bob", "Stone", "bob@acme.fr", null, "ACMÉ");
        person("Ada", "Lovelace", "ada@acme.fr", null, "Globex");
        assertThat(run(people()))
                .extracting(RowVerdict::verdict)
                .containsExactly(ImportVerdict.CREATED, ImportVerdict.CREATED, ImportVerdict.MERGED);
        assertThat(transaction.count("organisation")).isEqualTo(2);
        assertThat(transaction.count("affiliation")).isEqualTo(3);
        assertThat(transaction.count("affiliation a join organisation o on o.id = a.organisation_id"
                        + " where a.is_primary and o.name = 'Acme'"))
                .isEqualTo(2);
        assertThat(transaction.count("affiliation where job_title = 'CTO'")).isEqualTo(2);
        assertThat(run(people())).extracting(RowVerdict::verdict).doesNotContain(ImportVerdict.UPDATED);
        assertThat(transaction.count("affiliation")).isEqualTo(3);
    }

    @Test
    void peopleWithoutAnAddressAreRecognisedByNameAndOrganisation() {
        person("Ada", "Lovelace", null, null, "Acme");
        person("Ada", "Lovelace", null, null, "Globex");
        run(people());
        assertThat(transaction.count("person")).isEqualTo(2);
        assertThat(run(people())).extracting(RowVerdict::verdict).containsOnly(ImportVerdict.SKIPPED);
        assertThat(transaction.count("person")).isEqualTo(2);
    }

    @Test
    void tagsAreMadeOnceAndOnlyAdded() {
        rows.add(new StagedRow(
                1, 2, null, null, "ACME", keys(0), new String[] {"ACME", "Vip" + StagedColumn.SEPARATOR + "Paris"}));
        rows.add(new StagedRow(2, 3, null, null, "Globex", keys(0), new String[] {"Globex", "VIP"}));
        ImportPlan plan = new ImportPlan(
                ImportTarget.ORGANISATIONS,
                List.of(StagedColumn.of("name", "text")),
                List.of(),
                true,
                false,
                List.of(),
                rules(
                        ImportMode.CREATE,
                        OnDuplicate.UPDATE,
                        AccessPredicate.unrestricted(),
                        AccessPredicate.unrestricted()),
                userId,
                null,
                "EUR");
        assertThat(run(plan)).extracting(RowVerdict::verdict).containsOnly(ImportVerdict.CREATED);
        assertThat(transaction.count("tag")).isEqualTo(2);
        assertThat(transaction.count("organisation_tag")).isEqualTo(3);
    }

    private void company(String name, String number, String phone, String strategy, String aum) {
        rows.add(new StagedRow(
                rows.size() + 1L, rows.size() + 2L, null, null, name, new String[] {number, name}, new String[] {
                    name, number, phone, phone, strategy, aum
                }));
    }

    private void person(String first, String last, String email, String title, String organisation) {
        String byName = email == null ? last + " " + first + StagedColumn.SEPARATOR + organisation : null;
        rows.add(new StagedRow(
                rows.size() + 1L, rows.size() + 2L, null, null, last, new String[] {email, byName}, new String[] {
                    first, last, email, title, organisation
                }));
    }

    private static String[] keys(int count) {
        return new String[count];
    }

    private ImportPlan companies(ImportMode mode, OnDuplicate onDuplicate) {
        AccessPredicate all = AccessPredicate.unrestricted();
        return companies(rules(mode, onDuplicate, all, all));
    }

    private ImportPlan companies(ImportRules rules) {
        return new ImportPlan(
                ImportTarget.ORGANISATIONS,
                COMPANY,
                BY_NUMBER_THEN_NAME,
                false,
                false,
                List.of(),
                rules,
                userId,
                null,
                "EUR");
    }

    private ImportPlan people() {
        AccessPredicate all = AccessPredicate.unrestricted();
        return new ImportPlan(
                ImportTarget.PEOPLE,
                PERSON,
                BY_EMAIL_THEN_NAME,
                false,
                true,
                List.of(),
                rules(ImportMode.UPSERT, OnDuplicate.UPDATE, all, all),
                userId,
                null,
                "EUR");
    }

    private static ImportRules rules(
            ImportMode mode, OnDuplicate onDuplicate, AccessPredicate readable, AccessPredicate updatable) {
        return new ImportRules(
                mode,
                onDuplicate,
                readable,
                updatable,
                true,
                true,
                true,
                AccessPredicate.unrestricted(),
                AccessPredicate.unrestricted());
    }

    private List<RowVerdict> run(ImportPlan plan) {
        for (String table : List.of(
                "row", "match", "merged", "action", "changed", "note", "remark", "setting", "link", "company",
                "tagging")) {
            transaction.database().update(Sql.of("drop table if exists import_" + table));
        }
        ImportTransaction steps = new ImportTransaction(transaction.database());
        steps.open(plan);
        steps.add(rows);
        steps.decide(plan);
        steps.write(plan, 0, 2);
        steps.write(plan, 2, rows.size());
        steps.settle();
        return steps.verdicts(0, rows.size());
    }
}
