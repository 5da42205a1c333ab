package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldFields;
import app.crm.persistence.customfields.CustomFieldRepository;
import app.crm.persistence.customfields.CustomFieldType;
import app.crm.persistence.customfields.CustomIndexRepository;
import app.crm.persistence.exports.Export;
import app.crm.persistence.exports.ExportFormat;
import app.crm.persistence.exports.ExportRepository;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that a firm has defined, filtered, ordered, counted and exported like those that the product ships. */
class CustomFieldQueryIT {

    private static final int MANY = 3_000;

    private static QueryRecords records;

    @BeforeAll
    static void prepare() {
        records = new QueryRecords().withFirm();
        records.write("""
                insert into custom_field (id, resource, key, type, label_fr, label_en, choices, filterable, sortable, position,
                    deleted_at)
                select n, 'people', key, type, key, key, choices::jsonb, filterable, sortable, n,
                    case when key = 'gone' then now() end
                from (values
                    (1, 'tier', 'choice', '[{"code":"gold","labels":{"fr":"Or","en":"Gold"}},{"code":"silver","labels":{"fr":"Argent","en":"Silver"}}]', true, true),
                    (2, 'score', 'number', '[]', true, true),
                    (3, 'fee', 'money', '[]', true, true),
                    (4, 'since', 'date', '[]', true, true),
                    (5, 'vip', 'checkbox', '[]', true, true),
                    (6, 'topics', 'multi-choice', '[{"code":"equity","labels":{"fr":"Actions","en":"Equity"}},{"code":"debt","labels":{"fr":"Dette","en":"Debt"}}]', true, false),
                    (7, 'remark', 'text', '[]', true, true),
                    (8, 'guide', 'user', '[]', true, false),
                    (9, 'site', 'url', '[]', true, true),
                    (10, 'quiet', 'text', '[]', false, false),
                    (11, 'gone', 'text', '[]', true, true),
                    (12, 'email', 'text', '[]', true, true)
                ) as f (n, key, type, choices, filterable, sortable)""", """
                insert into person (id, last_name, email, owner_id, custom)
                select g, 'Name' || g % 700, 'p' || g || '@x.test', 1 + g % 2, jsonb_strip_nulls(jsonb_build_object(
                    'tier', (array['gold', 'silver', null])[1 + g % 3],
                    'score', case when g % 4 > 0 then g % 50 - 20.5 end,
                    'fee', case when g % 5 = 0 then jsonb_build_object('amount', (g % 120) || '.50', 'currency', 'EUR') end,
                    'since', case when g % 3 = 1 then to_char(date '2025-12-20' + g % 40, 'YYYY-MM-DD') end,
                    'vip', case when g % 2 = 0 then g % 4 = 0 end,
                    'topics', case g % 6 when 0 then '["equity", "debt"]'::jsonb when 1 then '["debt"]'::jsonb end,
                    'remark', case when g % 7 > 0 then repeat('Été ', 1 + g % 60) || g % 30 end,
                    'guide', case when g % 10 = 0 then 1 + g % 20 / 10 end,
                    'site', case when g % 9 = 0 then 'https://s' || g % 50 || '.test/É' end,
                    'quiet', 'x', 'gone', 'y', 'email', 'custom' || g))
                from generate_series(1, ${many}) g""".replace("${many}", Integer.toString(MANY)));
        records.database.onConnection(connection -> connection.createStatement().execute("analyze person"));
    }

    private static List<Long> expected(String condition) {
        return records.database.list(
                Sql.of("select p.id from person p where (" + condition + ") order by p.id"), row -> row.id("id"));
    }

    private static List<Long> walk(String filter, String sort, int limit) {
        RowShape<Long> shape = RowShape.of("p.id", "", row -> row.id("id"));
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Long> page = records.pages.page(
                    FieldCatalogues.PEOPLE,
                    QueryRecords.ALL,
                    QueryRecords.ADA,
                    new PageRequest(filter, sort, limit, cursor, CountMode.NONE),
                    shape);
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return seen;
    }

    private static List<Long> exported(String filter) {
        ExportRepository exports = new ExportRepository(records.database, records.pages);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        records.inTransaction(() -> {
            Selection selection = new Selection(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, filter);
            Export export = exports.prepare(
                    selection, resource -> QueryRecords.ALL, "id", "id", ExportFormat.of(null, null, false));
            return exports.write(export, file);
        });
        return file.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(Long::valueOf)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tier:gold|custom ->> 'tier' = 'gold'",
                "custom.tier:gold,silver|custom ->> 'tier' in ('gold', 'silver')",
                "CUSTOM.Tier:*|custom ? 'tier'",
                "-tier:gold|custom ->> 'tier' is distinct from 'gold'",
                "score:>=20|(custom ->> 'score')::numeric >= 20",
                "score:-3.5..2.5|(custom ->> 'score')::numeric between -3.5 and 2.5",
                "score:7.50|(custom ->> 'score')::numeric = 7.5",
                "-score:*|not custom ? 'score'",
                "fee:<50|(custom #>> '{fee,amount}')::numeric < 50",
                "fee:100..|(custom #>> '{fee,amount}')::numeric >= 100",
                "since:2026-01-05..2026-01-10|custom ->> 'since' between '2026-01-05' and '2026-01-10'",
                "since:<2026-01-01|custom ->> 'since' < '2026-01-01'",
                "since:2025|custom ->> 'since' like '2025%'",
                "vip:true|(custom -> 'vip')::boolean",
                "vip:false|(custom -> 'vip')::boolean is not true",
                "vip:*|custom ? 'vip'",
                "topics:debt|custom -> 'topics' @> '[\"debt\"]'",
                "topics:equity,debt|custom ? 'topics'",
                "-topics:equity|(custom -> 'topics' @> '[\"equity\"]') is not true",
                "remark:\"ete 1\"|fold(custom ->> 'remark') = 'ete 1'",
                "remark:ete*9|fold(custom ->> 'remark') like 'ete%9'",
                "guide:me|(custom ->> 'guide')::bigint = 1",
                "guide:bob*|(custom ->> 'guide')::bigint = 2",
                "guide:none|not custom ? 'guide'",
                "site:https://s9.test/é|custom ->> 'site' = 'https://s9.test/É'",
                "email:p9@x.test|id = 9",
                "custom.email:custom9|id = 9",
                "tier:gold (score:>20 OR vip:true) -topics:debt|custom ->> 'tier' = 'gold' and ((custom ->> 'score')::numeric > 20 or (custom -> 'vip')::boolean) and (custom -> 'topics' @> '[\"debt\"]') is not true"
            })
    void givesTheSameRecordsInListCountAndExport(String filter, String condition) {
        List<Long> expected = expected(condition.replace("?", "??"));

        assertThat(walk(filter, "id", 113)).isEqualTo(expected);
        Selection selection = new Selection(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, filter);
        assertThat(records.pages.count(selection)).isEqualTo(expected.size());
        assertThat(exported(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tier|custom ->> 'tier'|asc", "tier|custom ->> 'tier'|desc",
                "score|(custom ->> 'score')::numeric|asc", "score|(custom ->> 'score')::numeric|desc",
                "fee|(custom #>> '{fee,amount}')::numeric|asc", "custom.fee|(custom #>> '{fee,amount}')::numeric|desc",
                "since|custom ->> 'since'|asc", "since|custom ->> 'since'|desc",
                "vip|(custom -> 'vip')::boolean|asc", "vip|(custom -> 'vip')::boolean|desc",
                "remark|left(fold(custom ->> 'remark'), 200)|asc", "site|fold(custom ->> 'site')|desc"
            })
    void walksEveryRecordOnceInTheOrderOfAField(String key, String expression, String direction) {
        String sort = (direction.equals("desc") ? "-" : "") + key;
        List<Long> expected = records.database.list(
                Sql.of("select id from person where id <= 400 order by " + expression + " " + direction
                        + " nulls last, id " + direction),
                row -> row.id("id"));
        String ids = String.join(",", expected.stream().map(String::valueOf).toList());

        assertThat(walk("id:" + ids, sort, 37)).isEqualTo(expected);
    }

    @Test
    void combinesAFieldOfTheFirmWithOneOfTheProduct() {
        List<Long> expected = records.database.list(
                Sql.of("select id from person where id <= 300 order by custom ->> 'tier' desc nulls last, sort_name"
                        + " nulls last, id desc"),
                row -> row.id("id"));
        String ids = String.join(",", expected.stream().map(String::valueOf).toList());

        assertThat(walk("id:" + ids, "-tier,name", 41)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tier:bronze|5|not a value of custom.tier",
                "score:many|6|no number",
                "since:soon|6|",
                "quiet:x|0|not filterable",
                "gone:y|0|no field",
                "vip:perhaps|4|not a value of custom.vip",
                "tier:>gold|5|has no order",
                "guide:1..2|6|has no order"
            })
    void saysWhatAFilterCanNotAsk(String filter, int position, String reason) {
        assertThatThrownBy(() -> walk(filter, "id", 10))
                .isInstanceOfSatisfying(
                        BadFilter.class, bad -> assertThat(bad.position()).isEqualTo(position))
                .hasMessageContaining(reason == null ? "" : reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "guide", "quiet", "gone", "custom.nothing"})
    void refusesAnOrderThatAFieldDoesNotHave(String sort) {
        assertThatThrownBy(() -> walk(null, sort, 10))
                .isInstanceOfSatisfying(
                        BadQuery.class, bad -> assertThat(bad.code()).isEqualTo("unknown_sort"));
    }

    @Test
    void readsAListThatAsksForAFieldFromItsIndex() {
        CustomIndexRepository indexes = new CustomIndexRepository(records.database);
        List<CustomField> fields = CustomFieldRepository.of(records.database, ResourceType.PEOPLE);
        fields.stream().filter(CustomField::isIndexed).forEach(indexes::build);
        fields.stream().filter(CustomField::isIndexed).forEach(indexes::build);

        for (CustomField field : fields) {
            assertThat(indexes.isUsable(field)).isEqualTo(field.isIndexed());
            if (field.sortable()) {
                assertThat(plan(null, field.name())).contains("ix_person_custom_" + field.id());
            }
        }
        assertThat(plan("custom.topics:debt", "id")).contains("ix_person_custom_6");
        assertThat(plan("custom.fee:>=119", "id")).contains("ix_person_custom_3");
        assertThat(plan("custom.remark:\"ete 1\"", "id")).contains("ix_person_custom_7");
        assertThat(plan("custom.guide:2", "id")).contains("ix_person_custom_8");

        fields.forEach(indexes::drop);
        assertThat(fields).noneMatch(indexes::isUsable);
    }

    @Test
    void buildsTheIndexOfAFieldAnewWhereItsTypeIsAnother() {
        CustomIndexRepository indexes = new CustomIndexRepository(records.database);
        CustomField amount = CustomFieldRepository.of(records.database, ResourceType.PEOPLE).stream()
                .filter(field -> field.type() == CustomFieldType.NUMBER && field.isIndexed())
                .findFirst()
                .orElseThrow();
        indexes.build(amount);
        for (CustomFieldType type : CustomFieldType.values()) {
            CustomField changed = amount.with(new CustomFieldFields(
                    amount.resource(), amount.key(), amount.labels(), type, null, null, null, null, null, null, null));
            boolean sameForm = type == CustomFieldType.NUMBER;
            assertThat(indexes.isUsable(changed)).as(type.code()).isEqualTo(sameForm);
            indexes.build(changed);
            assertThat(indexes.isUsable(changed)).as(type.code()).isTrue();
            assertThat(indexes.isUsable(amount)).as(type.code()).isEqualTo(sameForm);
            indexes.build(amount);
        }
        indexes.drop(amount);
    }

    /** How PostgreSQL reads the first page where it must not sort or read the whole table. */
    private static String plan(String filter, String text) {
        FieldCatalogue catalogue = records.pages.catalogue(ResourceType.PEOPLE);
        Sort sort = Sort.parse(catalogue, text);
        Sql where = QuerySql.where(new Selection(catalogue, QueryRecords.ALL, QueryRecords.ADA, filter));
        PageReader<Long> reader =
                new PageReader<>(records.database, catalogue, sort, RowShape.of("p.id", "", row -> row.id("id")));
        Sql page = reader.records(where.and(new Keyset(sort, "p").inFirstSegment(null)), 20);
        return records.inTransaction(() -> {
            records.database.onConnection(connection -> connection
                    .createStatement()
                    .execute("set local enable_seqscan = off; set local enable_sort = off;"
                            + " set local enable_indexscan = " + (filter == null ? "on" : "off")));
            return String.join(
                    "\n", records.database.list(Sql.of("explain").then(page), row -> row.text("QUERY PLAN")));
        });
    }
}
