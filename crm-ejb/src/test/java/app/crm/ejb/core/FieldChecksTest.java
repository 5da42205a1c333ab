package app.crm.ejb.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.crm.persistence.values.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldChecksTest {

    private final FieldChecks checks = new FieldChecks();

    @Test
    void trimsTextAndTakesBlankForNothing() {
        assertThat(checks.text("name", "  Ada\n", 10)).isEqualTo("Ada");
        assertThat(checks.text("name", " \t ", 10)).isNull();
        assertThatCode(checks::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void bringsAccentsIntoOneForm() {
        assertThat(checks.text("name", "Le\u0301a", 3)).isEqualTo("L\u00e9a");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        checks.text("name", "\uD83D\uDE00\uD83D\uDE00", 2);
        assertThatCode(checks::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        checks.requiredText("name", null, 10);
        checks.text("notes", "a\u0000b", 10);
        checks.text("city", "\uD800", 10);
        checks.text("address", "x".repeat(11), 10);
        checks.choice("type", "banana", List.of("client", "other"));
        checks.value("lei", "X", raw -> {
            throw new InvalidValue("invalid_lei", "no");
        });

        InvalidException refusal = catchThrowableOfType(InvalidException.class, checks::throwIfAny);

        assertThat(refusal.errors())
                .extracting(error -> error.field() + ":" + error.code())
                .containsExactly(
                        "name:required",
                        "notes:invalid_text",
                        "city:invalid_text",
                        "address:too_long",
                        "type:unknown_value",
                        "lei:invalid_lei");
    }

    @Test
    void dropsRepeatedAndBlankTexts() {
        assertThat(checks.texts("tags", List.of(" vip", "vip", " "), 10)).containsExactly("vip");
    }
}
