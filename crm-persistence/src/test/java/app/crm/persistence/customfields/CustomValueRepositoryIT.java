package app.crm.persistence.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values of one field, changed in every record at once. */
class CustomValueRepositoryIT {

    private static final Instant NOW = Instant.parse("2026-03-18T10:00:00Z");

    private TestSession session;
    private CustomValueRepository values;
    private CustomConversionRepository conversions;

    @BeforeEach
    void prepare() {
        DataSource scratch = ScratchDatabase.create();
        SchemaMigration.migrate(scratch);
        session = new TestSession(scratch);
        values = new CustomValueRepository(session.database());
        conversions = new CustomConversionRepository(session.database());
        session.inChangeSet(() -> session.update("""
                insert into person (id, last_name, custom) values
                (1, 'A', '{"tier": "gold", "topics": ["debt", "equity"], "score": 1}'),
                (2, 'B', '{"tier": "silver", "topics": ["equity"]}'),
                (3, 'C', '{"topics": ["loans", "debt"]}'),
                (4, 'D', '{}')"""));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static CustomField field(String key, CustomFieldType type) {
        return new CustomField(
                1,
                0,
                NOW,
                NOW,
                null,
                ResourceType.PEOPLE,
                key,
                new Labels("x", "x"),
                type,
                List.of(),
                false,
                true,
                false,
                0,
                true);
    }

    private String custom(long id) {
        return session.text("select custom::text as value from person where id = ?", id);
    }

    @Test
    void countsWhatRecordsHave() {
        CustomField topics = field("topics", CustomFieldType.MULTI_CHOICE);

        assertThat(values.count(topics)).isEqualTo(3);
        assertThat(values.count(topics, "debt")).isEqualTo(2);
        assertThat(values.count(field("tier", CustomFieldType.CHOICE), "gold")).isEqualTo(1);
        assertThat(values.count(field("nothing", CustomFieldType.TEXT))).isZero();
    }

    @Test
    void tellsHowManyOfThemAreInTheTrash() {
        session.inChangeSet(
                () -> session.update("update person set deleted_at = now(), version = version + 1 where id = 1"));

        assertThat(values.usage(field("topics", CustomFieldType.MULTI_CHOICE))).isEqualTo(new FieldUsage(3, 1));
        assertThat(values.usage(field("nothing", CustomFieldType.TEXT))).isEqualTo(new FieldUsage(0, 0));
    }

    @Test
    void renamesAChoiceAndLeavesTheRestAlone() {
        session.inChangeSet(() -> assertThat(values.rename(field("tier", CustomFieldType.CHOICE), "gold", "top", NOW))
                .isEqualTo(1));

        assertThat(custom(1)).contains("\"tier\": \"top\"").contains("\"score\": 1");
        assertThat(custom(2)).contains("\"tier\": \"silver\"");
        assertThat(session.number("select version as value from person where id = 1"))
                .isEqualTo(1);
        assertThat(session.number("select version as value from person where id = 2"))
                .isZero();
    }

    @Test
    void makesOneOfTwoChoicesInAList() {
        session.inChangeSet(() -> assertThat(
                        values.rename(field("topics", CustomFieldType.MULTI_CHOICE), "loans", "debt", NOW))
                .isEqualTo(1));

        assertThat(custom(3)).isEqualTo("{\"topics\": [\"debt\"]}");
        assertThat(custom(1)).contains("[\"debt\", \"equity\"]");
    }

    @Test
    void showsEachValueOnceAsACell() {
        session.inChangeSet(() -> session.update("""
                insert into person (id, last_name, custom) values
                (5, 'E', '{"tier": "gold", "fee": {"amount": "10.50", "currency": "EUR"}}'),
                (6, 'F', '{"score": 1}')"""));

        assertThat(cells(field("tier", CustomFieldType.CHOICE)))
                .containsExactlyInAnyOrder(
                        new StoredCell("\"gold\"", "gold", 2), new StoredCell("\"silver\"", "silver", 1));
        assertThat(cells(field("score", CustomFieldType.NUMBER))).containsExactly(new StoredCell("1", "1", 2));
        assertThat(cells(field("topics", CustomFieldType.MULTI_CHOICE)))
                .extracting(StoredCell::cell)
                .containsExactlyInAnyOrder("debt; equity", "equity", "loans; debt");
        assertThat(cells(field("fee", CustomFieldType.MONEY)))
                .extracting(StoredCell::cell)
                .containsExactly("10.50 EUR");
    }

    @Test
    void exchangesValuesAndTouchesOnlyWhatChanges() {
        CustomField tier = field("tier", CustomFieldType.CHOICE);
        session.inChangeSet(() -> {
            conversions.begin();
            conversions.add(List.of(
                    new ConvertedValue("\"gold\"", "[\"gold\"]"), new ConvertedValue("\"silver\"", "\"silver\"")));
            assertThat(conversions.apply(tier, NOW)).isEqualTo(1);
        });

        assertThat(custom(1)).contains("\"tier\": [\"gold\"]").contains("\"score\": 1");
        assertThat(custom(2)).contains("\"tier\": \"silver\"");
        assertThat(session.number("select version as value from person where id = 1"))
                .isEqualTo(1);
        assertThat(session.number("select version as value from person where id = 2"))
                .isZero();
    }

    @Test
    void takesAwayAValueThatBecomesNothing() {
        session.inChangeSet(() -> {
            conversions.begin();
            conversions.add(List.of(new ConvertedValue("\"gold\"", null)));
            conversions.apply(field("tier", CustomFieldType.TEXT), NOW);
        });

        assertThat(custom(1)).doesNotContain("tier").contains("\"score\": 1");
    }

    @Test
    void namesOnlyRecordsThatMayBeNamed() {
        CustomField topics = field("topics", CustomFieldType.MULTI_CHOICE);
        List<String> sought = List.of("[\"equity\"]", "[\"loans\", \"debt\"]");

        assertThat(session.commit(() -> conversions.samples(topics, sought, Sql.TRUE, 10)))
                .extracting(RecordValue::recordId)
                .containsExactly(2L, 3L);
        assertThat(session.commit(() -> conversions.samples(topics, sought, Sql.of("r.id > ?", 2), 10)))
                .containsExactly(new RecordValue(3, "[\"loans\", \"debt\"]"));
    }

    private List<StoredCell> cells(CustomField field) {
        List<StoredCell> cells = new ArrayList<>();
        session.commit(() -> {
            conversions.stream(field, cells::add);
            return null;
        });
        return cells;
    }

    @Test
    void erasesAFieldFromEveryRecord() {
        session.inChangeSet(() -> assertThat(values.erase(field("topics", CustomFieldType.MULTI_CHOICE), NOW))
                .isEqualTo(3));

        assertThat(custom(3)).isEqualTo("{}");
        assertThat(custom(1)).isEqualTo("{\"tier\": \"gold\", \"score\": 1}");
        assertThat(session.number("select version as value from person where id = 4"))
                .isZero();
    }
}
