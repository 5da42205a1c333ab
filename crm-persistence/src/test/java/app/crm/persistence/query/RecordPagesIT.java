package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.persistence.core.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPagesIT {

    private static final RowShape<Long> ID = RowShape.of("p.id", "", row -> row.id("id"));
    private static final int MANY = 12_000;

    private static QueryRecords records;

    @BeforeAll
    static void prepare() {
        records = new QueryRecords().withFirm();
        records.write("""
                insert into person (id, first_name, last_name, email, job_title, country_code, created_at, updated_at,
                    last_activity_at, owner_id)
                select g, (array['Ada', 'Zoé', 'élodie', null, 'Éric'])[1 + g % 5], 'Name' || g % 700,
                    case when g % 4 > 0 then 'p' || g || '@x.test' end, (array['CIO', null, 'Analyst'])[1 + g % 3],
                    (array['FR', null, 'LU', null])[1 + g % 4], timestamptz '2026-01-01' + g % 100 * interval '1 hour',
                    timestamptz '2026-01-01' + g * interval '1 microsecond',
                    case when g % 2 = 0 then timestamptz '2026-01-01' - g % 50 * interval '1 day' end, 1 + g % 2
                from generate_series(1, ${many}) g""".replace("${many}", Integer.toString(MANY)), """
                insert into organisation (id, name, type, category, city, country_code, aum_amount, aum_currency, probability,
                    created_at, updated_at)
                select g, 'Org ' || g % 90, (array['client', 'other'])[1 + g % 2], (array['startup', null])[1 + g % 2],
                    (array['Paris', null, 'Genève'])[1 + g % 3], (array['FR', null])[1 + g % 2],
                    case when g % 3 = 0 then g % 10 end, case when g % 3 = 0 then 'EUR' end,
                    case when g % 3 = 1 then g % 100 end, now(), now() - g % 9 * interval '1 day'
                from generate_series(1, 3000) g""");
        records.database.onConnection(
                connection -> connection.createStatement().execute("analyze person, organisation"));
    }

    private static Page<Long> page(FieldCatalogue catalogue, Viewpoint viewpoint, PageRequest request) {
        RowShape<Long> shape = RowShape.of(catalogue.alias() + ".id", "", row -> row.id("id"));
        return records.pages.page(catalogue, QueryRecords.ALL, viewpoint, request, shape);
    }

    private static List<Long> walk(FieldCatalogue catalogue, String filter, String sort, int limit) {
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Long> page =
                    page(catalogue, QueryRecords.ADA, new PageRequest(filter, sort, limit, cursor, CountMode.NONE));
            assertThat(page.items().size()).isLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return seen;
    }

    static Stream<Arguments> sorts() {
        Stream<Arguments> single = Stream.of(FieldCatalogues.PEOPLE, FieldCatalogues.ORGANISATIONS)
                .flatMap(catalogue -> catalogue.sorts().stream()
                        .flatMap(key -> Stream.of(
                                Arguments.of(catalogue, key.name()), Arguments.of(catalogue, "-" + key.name()))));
        Stream<Arguments> several = Stream.of(
                        "lastName,-createdAt",
                        "-jobTitle,countryCode,-lastActivityAt",
                        "countryCode,-jobTitle,-email",
                        "-createdAt,firstName,-id",
                        "id,-name")
                .map(sort -> Arguments.of(FieldCatalogues.PEOPLE, sort));
        return Stream.concat(single, several);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void pagesFollowTheWholeOrder(FieldCatalogue catalogue, String sort) {
        String filter = "id:"
                + LongStream.rangeClosed(1, 311)
                        .mapToObj(Long::toString)
                        .reduce((a, b) -> a + "," + b)
                        .get();
        List<Long> whole = new ArrayList<>();
        Selection selection = new Selection(catalogue, QueryRecords.ALL, QueryRecords.ADA, filter);
        records.pages.stream(selection, sort, Sql.of(catalogue.alias() + ".id"), row -> whole.add(row.id("id")));
        assertThat(whole).hasSize(311);
        assertThat(walk(catalogue, filter, sort, 50)).isEqualTo(whole);
        assertThat(walk(catalogue, filter, sort, 311)).isEqualTo(whole);
    }

    @Test
    void recordsWithoutTheKeyComeLastInBothDirections() {
        for (String sort : List.of("email", "-email")) {
            List<Long> last =
                    walk(FieldCatalogues.PEOPLE, "id:1,2,3,4,5,6,7,8", sort, 3).subList(6, 8);
            assertThat(last).as(sort).containsExactlyInAnyOrder(4L, 8L);
        }
    }

    @Test
    void namesSortWithoutCaseAndAccents() {
        List<Long> ids = walk(FieldCatalogues.PEOPLE, "id:1,2,3,5", "firstName", 2);
        assertThat(ids).as("Ada (5), élodie (2), Zoé (1), none (3)").containsExactly(5L, 2L, 1L, 3L);
    }

    /** One index range carries each order: nothing is sorted, whatever the table's size. */
    @ParameterizedTest
    @MethodSource("sorts")
    void everyOfferedOrderIsReadFromAnIndex(FieldCatalogue catalogue, String text) {
        Sort sort = Sort.parse(catalogue, text);
        PageReader<Long> reader = new PageReader<>(records.database, catalogue, sort, ID);
        Keyset keyset = new Keyset(sort, catalogue.alias());
        Sql visible = Sql.TRUE.and(Sql.of(catalogue.alias() + ".deleted_at is null"));
        List<Sql> segments = new ArrayList<>(List.of(keyset.inFirstSegment(null)));
        if (keyset.hasNullSegment()) {
            segments.add(keyset.inNullSegment(null));
        }
        for (Sql segment : segments) {
            String plan = plan(reader.records(visible.and(segment), 51));
            assertThat(plan).contains("Index");
            if (sort.terms().size() == 1) {
                assertThat(plan).doesNotContain("Sort");
            }
        }
    }

    private static String plan(Sql query) {
        return records.database.onConnection(connection -> {
            connection.createStatement().execute("set enable_seqscan = off; set enable_bitmapscan = off");
            try (var statement = connection.prepareStatement("explain " + query.text())) {
                for (int index = 0; index < query.parameters().size(); index++) {
                    statement.setObject(index + 1, query.parameters().get(index));
                }
                StringBuilder plan = new StringBuilder();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            }
        });
    }

    /** Rows come, go and change all around; those that were there throughout show exactly once. */
    @ParameterizedTest
    @ValueSource(strings = {"name", "-createdAt", "email", "-lastActivityAt,name"})
    void walkingWhileOthersWriteShowsEveryRowOnce(String sort) {
        String filter = "lastName:name1,name2,name3,name4,name5,name6,name7,name8,name9";
        List<Long> throughout = records.people(filter);
        AtomicBoolean walking = new AtomicBoolean(true);
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> writeUntil(walking));
        Map<Long, Integer> shown = new HashMap<>();
        int walks = 0;
        try {
            while (walks++ < 3) {
                shown.clear();
                walk(FieldCatalogues.PEOPLE, filter, sort, 7).forEach(id -> shown.merge(id, 1, Integer::sum));
                assertThat(shown.keySet()).containsAll(throughout);
                assertThat(shown.values()).as("rows shown twice").containsOnly(1);
            }
        } finally {
            walking.set(false);
        }
        assertThat(writer.join()).as("writes meanwhile").isGreaterThan(5);
    }

    private static int writeUntil(AtomicBoolean walking) {
        int writes = 0;
        while (walking.get() || writes < 6) {
            long id = 1_000_000L + writes % 40;
            records.write(
                    "delete from person where id = " + id,
                    "insert into person (id, first_name, last_name, email, created_at, last_activity_at) values (" + id
                            + ", 'New', 'Name" + (1 + writes % 9) + "', 'n" + id
                            + "@x.test', timestamptz '2026-01-01' + "
                            + writes % 100 + " * interval '1 hour', now())",
                    "update person set notes = 'seen', version = version + 1, updated_at = now() where last_name = 'Name"
                            + (1 + writes % 9) + "'");
            writes++;
        }
        records.write("delete from person where id >= 1000000");
        return writes;
    }

    @Test
    void cursorsBelongToTheirList() {
        PageRequest first = new PageRequest("is:active", "name", 10, null, CountMode.NONE);
        String cursor = page(FieldCatalogues.PEOPLE, QueryRecords.ADA, first).nextCursor();
        Viewpoint bob = new Viewpoint(2, 2L, QueryRecords.ADA.zone(), QueryRecords.NOW, QueryRecords.EVERYTHING);
        assertBadCursor(FieldCatalogues.PEOPLE, QueryRecords.ADA, "is:active", "-name", cursor);
        assertBadCursor(FieldCatalogues.PEOPLE, QueryRecords.ADA, "is:inactive", "name", cursor);
        assertBadCursor(FieldCatalogues.PEOPLE, bob, "is:active", "name", cursor);
        assertBadCursor(FieldCatalogues.ORGANISATIONS, QueryRecords.ADA, "is:active", "name", cursor);
        assertBadCursor(FieldCatalogues.PEOPLE, QueryRecords.ADA, "is:active", "name", cursor + "A");
        assertThat(page(
                                FieldCatalogues.PEOPLE,
                                QueryRecords.ADA,
                                new PageRequest("is:active", "name", 500, cursor, CountMode.NONE))
                        .items())
                .as("the limit may change from page to page")
                .hasSize(500);
    }

    private static void assertBadCursor(
            FieldCatalogue catalogue, Viewpoint viewpoint, String filter, String sort, String cursor) {
        assertThatThrownBy(() -> page(catalogue, viewpoint, new PageRequest(filter, sort, 10, cursor, CountMode.NONE)))
                .isInstanceOfSatisfying(
                        BadQuery.class, bad -> assertThat(bad.code()).isEqualTo("bad_cursor"));
    }

    /** Relative dates stay where they were on the first page, or rows would slip out of the list while it is read. */
    @Test
    void relativeDatesAreAnchored() {
        String filter = "created:<78d id:24,48,72,96,1,2,3";
        Viewpoint later = QueryRecords.ADA.at(Instant.parse("2026-03-25T10:00:00Z"));
        PageRequest first = new PageRequest(filter, "id", 3, null, CountMode.NONE);
        Page<Long> page = page(FieldCatalogues.PEOPLE, QueryRecords.ADA, first);
        Page<Long> next = page(
                FieldCatalogues.PEOPLE, later, new PageRequest(filter, "id", 10, page.nextCursor(), CountMode.NONE));
        assertThat(page.items()).containsExactly(1L, 2L, 3L);
        assertThat(next.items()).containsExactly(24L, 48L, 72L, 96L);
        assertThat(page(FieldCatalogues.PEOPLE, later, first).items()).isEmpty();
    }

    @Test
    void counts() {
        assertThat(total("country:FR", CountMode.EXACT)).isEqualTo(new MatchCounter.Total(MANY / 4L, true));
        assertThat(total("country:FR", CountMode.ESTIMATE)).isEqualTo(new MatchCounter.Total(MANY / 4L, true));
        assertThat(total("country:FR", CountMode.NONE)).isEqualTo(new MatchCounter.Total(null, false));
        MatchCounter.Total estimate = total(null, CountMode.ESTIMATE);
        assertThat(estimate.exact()).isFalse();
        assertThat(estimate.number()).isBetween(MANY * 8L / 10, MANY * 12L / 10);
        assertThat(total(null, CountMode.EXACT)).isEqualTo(new MatchCounter.Total((long) MANY, true));
        assertThat(total("id:1,2", CountMode.ESTIMATE)).isEqualTo(new MatchCounter.Total(2L, true));
    }

    private static MatchCounter.Total total(String filter, CountMode mode) {
        Page<Long> page = page(FieldCatalogues.PEOPLE, QueryRecords.ADA, new PageRequest(filter, null, 50, null, mode));
        return new MatchCounter.Total(page.total(), page.totalIsExact());
    }

    @Test
    void refusesUnknownOrdersAndLimits() {
        for (String sort :
                List.of("nonsense", "name;drop table person", "", "-", "name,,id", "a,b,c,d,e,f,g", "p.id")) {
            if (!sort.isBlank()) {
                assertThatThrownBy(() -> Sort.parse(FieldCatalogues.PEOPLE, sort))
                        .isInstanceOfSatisfying(
                                BadQuery.class, bad -> assertThat(bad.code()).isEqualTo("unknown_sort"));
            }
        }
        for (int limit : List.of(0, -1, 501)) {
            assertThatThrownBy(() -> new PageRequest(null, null, limit, null, CountMode.NONE))
                    .isInstanceOf(BadQuery.class);
        }
    }
}
