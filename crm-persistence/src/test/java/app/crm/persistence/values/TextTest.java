package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text, names of people, placeholders and dates. */
class TextTest {

    @Test
    void trimsAndComposes() {
        assertThat(CleanText.line("\ufeff E\u0301lodie \u00a0\t Martin\n")).isEqualTo("Élodie Martin");
        assertThat(CleanText.line(" \u00a0 ")).isNull();
        assertThat(CleanText.block(" a\r\nb\rc ")).isEqualTo("a\nb\nc");
        assertThat(CleanText.line("👩‍🚀 Ada")).isEqualTo("👩‍🚀 Ada");
        assertThat(CleanText.folded("Société  Européenne (S.A.)")).isEqualTo("societe europeenne s a");
    }

    @Test
    void refusesWhatCannotBeStored() {
        assertThatThrownBy(() -> CleanText.line("a\u0000b")).hasMessageContaining("NUL");
        assertThatThrownBy(() -> CleanText.block("a\ud83db")).hasMessageContaining("half");
    }

    @ParameterizedTest
    @CsvSource({
        "Jean Dupont, Jean, Dupont",
        "Jean de La Tour, Jean, de La Tour",
        "DUPONT Jean, Jean, DUPONT",
        "Jean Marie DUPONT, Jean Marie, DUPONT",
        "DE LA TOUR Jean-Marie, Jean-Marie, DE LA TOUR",
        "JEAN DUPONT, JEAN, DUPONT",
        "'Dupont, Jean', Jean, Dupont",
        "M. Jean Dupont, Jean, Dupont",
        "Mme Ada LOVELACE, Ada, LOVELACE",
        "J. Dupont, J., Dupont",
        "Madonna, , Madonna",
    })
    void splitsNames(String typed, String first, String last) {
        assertThat(PersonName.parse(typed)).isEqualTo(new PersonName(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "N/A",
                "NA",
                "-",
                "--",
                "A renseigner",
                "Néant",
                "Under%20construction",
                "En%20cours%20de%20création",
                "?"
            })
    void knowsPlaceholders(String typed) {
        assertThat(Placeholder.is(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Naxos", "Nc Partners", "Sans Souci", "0"})
    void leavesValuesAlone(String typed) {
        assertThat(Placeholder.is(typed)).isFalse();
    }

    @Test
    void readsDates() {
        assertThat(CalendarDate.parse("2026-01-31").value()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(CalendarDate.parse("31/01/2026").value()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(CalendarDate.parse("2026-01-31T10:00:00Z").value()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThatThrownBy(() -> CalendarDate.parse("31/02/2026")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CalendarDate.parse("soon")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void quotesShortlyAndOnOneLine() {
        assertThat(InvalidValue.quoted("a\nb")).isEqualTo("\"a b\"");
        assertThat(InvalidValue.quoted("😀".repeat(100))).hasSizeLessThan(70).endsWith("…\"");
    }
}
