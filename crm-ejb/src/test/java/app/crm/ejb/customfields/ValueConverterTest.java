package app.crm.ejb.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.customfields.CustomChoice;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldType;
import app.crm.persistence.customfields.Labels;
import app.crm.persistence.customfields.StoredCell;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of values, type by type. */
class ValueConverterTest {

    private static ValueConverter to(CustomFieldType type) {
        List<CustomChoice> choices = List.of(
                new CustomChoice("gold", new Labels("Or", "Gold")),
                new CustomChoice("tin", new Labels("Étain", "Tin")));
        return new ValueConverter(
                new CustomField(
                        1,
                        0,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        ResourceType.PEOPLE,
                        "f",
                        new Labels("x", "x"),
                        type,
                        type.hasChoices() ? choices : List.of(),
                        false,
                        true,
                        false,
                        0,
                        true),
                Map.of("lea crm example", 7L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NUMBER|1 234,50|1234.5",
                "NUMBER|2026-01-31|",
                "NUMBER|true|",
                "TEXT|12.5|\"12.5\"",
                "TEXT|true|\"true\"",
                "TEXT|10.50 EUR|\"10.50 EUR\"",
                "DATE|31/01/2026|\"2026-01-31\"",
                "DATE|soon|",
                "CHOICE|Étain|\"tin\"",
                "CHOICE|gold; tin|",
                "MULTI_CHOICE|gold|[\"gold\"]",
                "MULTI_CHOICE|bronze|",
                "CHECKBOX|oui|true",
                "CHECKBOX|0|false",
                "CHECKBOX|12|",
                "MONEY|12.5|",
                "MONEY|12,50 EUR|{\"amount\":\"12.50\",\"currency\":\"EUR\"}",
                "USER|lea@crm.example|7",
                "USER|nobody@crm.example|",
                "URL|javascript:alert(1)|"
            })
    void readsACellAsAnImportWould(CustomFieldType type, String cell, String expected) {
        ValueConverter converter = to(type);

        assertThat(converter.convert(new StoredCell("\"v\"", cell, 3))).isEqualTo(expected);
        assertThat(converter.converted()).isEqualTo(expected == null ? 0 : 3);
        assertThat(converter.failed()).isEqualTo(expected == null ? 3 : 0);
        assertThat(converter.failures().keySet())
                .isEqualTo(expected == null ? java.util.Set.of("\"v\"") : java.util.Set.of());
    }

    @Test
    void aValueWithoutACellConvertsToNothing() {
        ValueConverter converter = to(CustomFieldType.TEXT);

        assertThat(converter.convert(new StoredCell("99", null, 2))).isNull();
        assertThat(converter.failures().get("99").code()).isEqualTo("invalid_value");
    }
}
