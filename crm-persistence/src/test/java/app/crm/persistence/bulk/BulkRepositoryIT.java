package app.crm.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.people.PersonFields;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.QueryRecords;
import app.crm.persistence.query.Selection;
import app.crm.persistence.records.RecordComponents;
import app.crm.persistence.tags.TaggedTable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkRepositoryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-03-18T11:00:00Z");
    private static final AccessPredicate OWN = new AccessPredicate(Scope.OWN, 1, 1L);

    private static QueryRecords records;
    private static BulkRepository bulk;

    /** What a change came to. */
    private record Result(long changed, Map<String, Long> skipped) {}

    @BeforeAll
    static void prepare() {
        records = new QueryRecords().withFirm();
        bulk = new BulkRepository(records.database(), records.pages());
    }

    @BeforeEach
    void makePeople() {
        records.write(
                "delete from person_tag", "delete from affiliation", "delete from person", "delete from organisation");
        records.withPeople();
    }

    private static Selection byFilter(String filter) {
        return new Selection(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, filter);
    }

    private static Selection byIds(AccessPredicate access, Long... ids) {
        return new Selection(FieldCatalogues.PEOPLE, access, QueryRecords.ADA, null, List.of(ids));
    }

    private Result change(Selection selection, AccessPredicate writable, BulkDeed deed) {
        return records.inTransaction(() -> {
            records.database()
                    .list(
                            Sql.of(
                                    "with opened as (insert into change_set (kind, summary) values ('bulk', 'test')"
                                            + " returning id) select set_config('crm.change_set', id::text, true) as id from opened"),
                            row -> row.text("id"));
            BulkPlan plan = new BulkPlan(selection, List.of(writable), deed, false);
            long changing = bulk.plan(plan);
            for (long from = 1; from <= changing; from += 2) {
                bulk.write(plan, new PlannedRows(from, Math.min(from + 2, changing + 1)));
            }
            return new Result(bulk.changing(), bulk.skipped());
        });
    }

    private List<String> rows(String query) {
        return records.database().list(Sql.of("select (" + query + ")::text as value"), row -> row.text("value"));
    }

    private String people(String expression) {
        return rows("select string_agg(id || ':' || coalesce((" + expression
                        + ")::text, '-'), ' ' order by id) from person")
                .get(0);
    }

    private static FieldsDeed fields(String patch, PersonFields clean) throws Exception {
        return BulkFields.people().deed((ObjectNode) JSON.readTree(patch), clean, AT);
    }

    private static PersonFields blank() {
        return JSON.convertValue(Map.of("lastName", "-"), PersonFields.class);
    }

    @Test
    void tagsWhatHasNotAllOfTheTagsAndRaisesVersions() {
        TagDeed deed = new TagDeed(TaggedTable.PERSON, List.of(1L, 2L), true, AT);
        assertThat(change(byFilter(""), QueryRecords.ALL, deed)).isEqualTo(new Result(3, Map.of("unchanged", 1L)));
        assertThat(
                        people(
                                "select string_agg(tag_id::text, ',' order by tag_id) from person_tag where person_id = person.id"))
                .isEqualTo("1:1,2 2:1,2,3 3:1,2 4:1,2 5:-");
        assertThat(people("version")).isEqualTo("1:0 2:1 3:1 4:1 5:0");
        assertThat(people("updated_at = '2026-03-18T11:00:00Z'")).isEqualTo("1:false 2:true 3:true 4:true 5:false");
    }

    @Test
    void takesTagsOffWhoeverHasOne() {
        TagDeed deed = new TagDeed(TaggedTable.PERSON, List.of(2L, 3L), false, AT);
        assertThat(change(byFilter(null), QueryRecords.ALL, deed)).isEqualTo(new Result(2, Map.of("unchanged", 2L)));
        assertThat(rows("select string_agg(person_id || ':' || tag_id, ' ') from person_tag"))
                .containsExactly("1:1");
    }

    @Test
    void aFilterSelectsWhatTheListShows() {
        String filter = "country:FR OR has:phone";
        List<Long> listed = records.ids(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, filter);
        change(byFilter(filter), QueryRecords.ALL, TrashDeed.delete(AT));
        assertThat(records.ids(
                        FieldCatalogues.PEOPLE,
                        QueryRecords.ALL,
                        QueryRecords.ADA,
                        "in:trash updated:2026-03-18T11:00:00Z..2026-03-18T11:00:01Z"))
                .isEqualTo(listed)
                .isNotEmpty();
    }

    @Test
    void whatIsSeenButNotWritableStaysAndForeignIdsAreNotMatched() {
        assertThat(change(byIds(QueryRecords.ALL, 1L, 2L, 3L, 5L, 99L), OWN, TrashDeed.delete(AT)))
                .isEqualTo(new Result(1, Map.of("forbidden", 2L, "in_trash", 1L)));
        assertThat(change(byIds(OWN, 2L, 3L, 4L), OWN, TrashDeed.delete(AT))).isEqualTo(new Result(1, Map.of()));
        assertThat(people("deleted_at = '2026-03-18T11:00:00Z'")).isEqualTo("1:true 2:- 3:- 4:true 5:false");
    }

    @Test
    void restoresFromTheTrash() {
        assertThat(change(byIds(QueryRecords.ALL, 4L, 5L), QueryRecords.ALL, TrashDeed.restore(AT)))
                .isEqualTo(new Result(1, Map.of("not_in_trash", 1L)));
        assertThat(people("deleted_at is null")).isEqualTo("1:true 2:true 3:true 4:true 5:true");
    }

    @Test
    void setsColumnsOnlyWhereTheyDiffer() throws Exception {
        PersonFields clean = RecordComponents.with(blank(), "jobTitle", "CIO");
        assertThat(change(byFilter(""), QueryRecords.ALL, fields("{\"jobTitle\": \"CIO\"}", clean)))
                .isEqualTo(new Result(3, Map.of("unchanged", 1L)));
        assertThat(people("job_title")).isEqualTo("1:CIO 2:CIO 3:CIO 4:CIO 5:-");
        assertThat(rows("select string_agg(before ->> 'job_title', ' | ' order by seq) from change_item"
                        + " where operation = 'update' and change_set_id = (select max(id) from change_set)"))
                .containsExactly("Directrice générale | 50% analyst_x");
        assertThat(change(byFilter(""), QueryRecords.ALL, fields("{\"jobTitle\": null}", blank()))
                        .changed())
                .isEqualTo(4);
        assertThat(people("job_title")).isEqualTo("1:- 2:- 3:- 4:- 5:-");
    }

    @Test
    void mergesCustomValuesAndPartsOfTheConsent() throws Exception {
        records.write(
                "update person set custom = '{\"a\": 1, \"b\": 2}', consent_source = 'form', version = 1 where id = 1");
        PersonFields clean =
                RecordComponents.with(blank(), "custom", new CustomValues(Map.of("a", JSON.readTree("5"))));
        change(
                byIds(QueryRecords.ALL, 1L, 2L),
                QueryRecords.ALL,
                fields("{\"custom\": {\"a\": 5, \"b\": null}}", clean));
        assertThat(people("custom")).startsWith("1:{\"a\": 5} 2:{\"a\": 5} 3:{}");

        PersonFields given =
                JSON.convertValue(Map.of("lastName", "-", "consent", Map.of("given", true)), PersonFields.class);
        change(byIds(QueryRecords.ALL, 1L), QueryRecords.ALL, fields("{\"consent\": {\"given\": true}}", given));
        assertThat(people("consent_given || ' ' || consent_source")).startsWith("1:true form");
        change(byIds(QueryRecords.ALL, 1L), QueryRecords.ALL, fields("{\"consent\": null}", blank()));
        assertThat(people("consent_given || consent_source")).startsWith("1:- ");
    }

    @Test
    void everySettableFieldOfEveryKindHasItsColumn() throws Exception {
        for (BulkFields<?> settable : List.of(
                BulkFields.people(), BulkFields.organisations(), BulkFields.interactions(), BulkFields.tasks())) {
            assertAllSettable(settable);
        }
    }

    private <F extends app.crm.persistence.records.WritableFields> void assertAllSettable(BulkFields<F> settable)
            throws Exception {
        ObjectNode patch = JSON.createObjectNode();
        settable.names().forEach(patch::putNull);
        patch.putObject("custom").putNull("a");
        F clean = JSON.convertValue(Map.of(settable.nameField(), "x"), settable.type());
        FieldsDeed deed = settable.deed(patch, clean, AT);
        var catalogue = List.of(
                        FieldCatalogues.PEOPLE,
                        FieldCatalogues.ORGANISATIONS,
                        FieldCatalogues.INTERACTIONS,
                        FieldCatalogues.TASKS)
                .stream()
                .filter(one -> settable.type()
                        .getPackageName()
                        .endsWith("." + one.resource().path()))
                .findFirst()
                .orElseThrow();
        Selection all = new Selection(catalogue, QueryRecords.ALL, QueryRecords.ADA, null);
        assertThat(change(all, QueryRecords.ALL, new FieldsDeed(deed.assignments(), Sql.FALSE, AT))
                        .skipped())
                .doesNotContainKey("forbidden");
    }

    @Test
    void countsWhatIsNewToAUser() {
        records.inTransaction(() -> {
            BulkPlan plan = new BulkPlan(byFilter(""), List.of(QueryRecords.ALL), TrashDeed.delete(AT), true);
            assertThat(bulk.plan(plan)).isEqualTo(4);
            assertThat(bulk.countNewTo(FieldCatalogues.PEOPLE, "owner_id", 1)).isEqualTo(2);
            bulk.skip(3, "required");
            assertThat(bulk.changing()).isEqualTo(3);
            assertThat(bulk.skipped()).isEqualTo(Map.of("required", 1L));
            return null;
        });
    }

    @Test
    void tellsWhetherMoreAreSelected() {
        assertThat(bulk.isMoreThan(byFilter(""), 3)).isTrue();
        assertThat(bulk.isMoreThan(byFilter(""), 4)).isFalse();
    }
}
