package app.crm.ejb.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.StrictJson;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.customfields.CustomChoice;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldType;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.customfields.Labels;
import app.crm.persistence.values.InvalidValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomValueReaderTest {

    private static CustomField field(String type) {
        CustomFieldType known = CustomFieldType.valueOf(type);
        List<CustomChoice> choices = known.hasChoices()
                ? List.of(
                        new CustomChoice("gold", new Labels("Or", "Gold")),
                        new CustomChoice("very_good", new Labels("Très bon", "Very good")))
                : List.of();
        return new CustomField(
                1,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                ResourceType.PEOPLE,
                "key",
                new Labels("Clé", "Key"),
                known,
                choices,
                false,
                true,
                false,
                0,
                true);
    }

    private static JsonNode json(String text) {
        try {
            return StrictJson.newMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static String stored(String type, String given) {
        return String.valueOf(CustomValueReader.read(field(type), json(given), id -> id == 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT|\" a b \"|\"a b\"",
                "TEXT|\"  \"|null",
                "TEXT|null|null",
                "NUMBER|12|12",
                "NUMBER|12.50|12.5",
                "NUMBER|1e3|1000",
                "NUMBER|-0.0|0",
                "MONEY|{\"amount\":\"1200.5\",\"currency\":\"eur\"}|{\"amount\":\"1200.50\",\"currency\":\"EUR\"}",
                "MONEY|{\"amount\":7,\"currency\":\"€\"}|{\"amount\":\"7.00\",\"currency\":\"EUR\"}",
                "DATE|\"2024-02-29\"|\"2024-02-29\"",
                "CHOICE|\"gold\"|\"gold\"",
                "MULTI_CHOICE|[\"very_good\",\"gold\",\"gold\"]|[\"gold\",\"very_good\"]",
                "MULTI_CHOICE|[]|null",
                "USER|7|7",
                "USER|7.0|7",
                "USER|{\"id\":7,\"name\":\"Léa\"}|7",
                "URL|\"ACME.example/Path\"|\"https://acme.example/Path\"",
                "CHECKBOX|false|false"
            })
    void storesOneFormOfEachValue(String type, String given, String expected) {
        assertThat(stored(type, given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT|5|invalid_value",
                "TEXT|\"a\\u0000\"|invalid_text",
                "NUMBER|\"12\"|invalid_number",
                "NUMBER|true|invalid_number",
                "NUMBER|1e21|invalid_number",
                "NUMBER|0.00000000001|invalid_number",
                "MONEY|12|incomplete_amount",
                "MONEY|{\"amount\":\"1\"}|incomplete_amount",
                "MONEY|{\"amount\":\"1\",\"currency\":\"EUR\",\"asOf\":\"x\"}|incomplete_amount",
                "MONEY|{\"amount\":\"1.005\",\"currency\":\"EUR\"}|invalid_amount",
                "MONEY|{\"amount\":\"-1\",\"currency\":\"EUR\"}|invalid_amount",
                "MONEY|{\"amount\":\"1\",\"currency\":\"EURO!\"}|invalid_currency",
                "DATE|\"2026-02-30\"|invalid_date",
                "DATE|\"30/01/2026\"|invalid_date",
                "DATE|20260130|invalid_date",
                "CHOICE|\"Gold\"|unknown_choice",
                "CHOICE|1|unknown_choice",
                "MULTI_CHOICE|\"gold\"|invalid_value",
                "MULTI_CHOICE|[\"gold\",null]|unknown_choice",
                "USER|8|unknown_user",
                "USER|\"7\"|unknown_user",
                "USER|7.5|unknown_user",
                "USER|1e30|unknown_user",
                "USER|{}|unknown_user",
                "URL|\"javascript:alert(1)\"|invalid_website",
                "URL|7|invalid_value",
                "CHECKBOX|\"true\"|invalid_value",
                "CHECKBOX|1|invalid_value"
            })
    void refusesWhatTheTypeIsNot(String type, String given, String code) {
        assertThatThrownBy(() -> stored(type, given))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NUMBER|1 234,5|1234.5",
                "MONEY|1200.50 EUR|{\"amount\":\"1200.50\",\"currency\":\"EUR\"}",
                "MONEY|€ 1 200,50|{\"amount\":\"1200.50\",\"currency\":\"EUR\"}",
                "DATE|31/01/2026|\"2026-01-31\"",
                "CHOICE|Très bon|\"very_good\"",
                "CHOICE|VERY GOOD|\"very_good\"",
                "MULTI_CHOICE|Or; very_good|[\"gold\",\"very_good\"]",
                "USER|LÉA Martin|7",
                "CHECKBOX|Oui|true",
                "CHECKBOX|0|false",
                "URL|acme.example|\"https://acme.example\""
            })
    void readsCellsAsPeopleWriteThem(String type, String cell, String expected) {
        CustomCells cells = new CustomCells(field(type), Map.of("lea martin", 7L));

        assertThat(cells.read(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NUMBER|twelve|invalid_number", "MONEY|1200.50|incomplete_amount", "MONEY|EUR|incomplete_amount",
                "CHOICE|bronze|unknown_choice", "MULTI_CHOICE|Or; bronze|unknown_choice", "USER|Bob|unknown_user",
                "CHECKBOX|perhaps|invalid_boolean", "DATE|32/01/2026|invalid_date"
            })
    void refusesCellsThatMeanNothing(String type, String cell, String code) {
        CustomCells cells = new CustomCells(field(type), Map.of());

        assertThatThrownBy(() -> cells.read(cell))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    @Test
    void takesEqualNumbersForEqual() throws JsonProcessingException {
        CustomValues stored = CustomValues.ofJson("{\"b\": 12.50, \"a\": {\"amount\": \"1.00\"}, \"c\": 7}");
        CustomValues typed = StrictJson.newMapper()
                .readValue("{\"a\":{\"amount\":\"1.00\"},\"b\":1.25e1,\"c\":7.0,\"d\":null}", CustomValues.class);

        assertThat(typed).isEqualTo(stored);
        assertThat(StrictJson.newMapper().writeValueAsString(typed))
                .isEqualTo("{\"a\":{\"amount\":\"1.00\"},\"b\":12.5,\"c\":7}");
    }
}
