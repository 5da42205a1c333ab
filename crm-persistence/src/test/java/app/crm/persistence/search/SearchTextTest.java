package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @Test
    void wordsAreFoldedAndParted() {
        assertThat(SearchText.parse("  Jean-Pierre  O’NEIL ").terms())
                .containsExactly(Term.word("jean"), Term.word("pierre"), Term.word("o"), Term.word("neil"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33156621122",
                "+33 1 56 62 11 22",
                "+33 (0)1 56 62 11 22",
                "0033 1.56.62.11.22",
                "33-0156621122",
                "(33) 01 56 62 11 22"
            })
    void aNumberFromAbroadIsItsDigits(String typed) {
        assertThat(SearchText.parse(typed).terms()).hasSize(1);
        assertThat(SearchText.parse(typed).terms().get(0).keys()).containsAnyOf("D33156621122", "D156621122");
    }

    @Test
    void aNumberAtHomeLosesItsZero() {
        assertThat(SearchText.parse("01 56 62").terms())
                .containsExactly(new Term(List.of("01", "56", "62"), List.of("D15662")));
    }

    @Test
    void addressesAreKeysAndWords() {
        assertThat(SearchText.parse("Jean.Dupont@Acme.fr").terms())
                .containsExactly(new Term(List.of("jean", "dupont", "acme"), List.of("Ejean.dupont@acme.fr")));
        assertThat(SearchText.parse("@acme.fr").terms())
                .containsExactly(new Term(List.of("acme"), List.of("@acme.fr")));
        assertThat(SearchText.parse("https://www.acme.fr/about").terms())
                .containsExactly(new Term(List.of("acme", "fr"), List.of("@acme.fr")));
    }

    @Test
    void numbersAndWordsMix() {
        assertThat(SearchText.parse("dupont 01 56 62 paris").terms())
                .extracting(Term::isWord)
                .containsExactly(true, false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "???", "-- ' \\ & | ! ( )", "@", "@@", "😀", "\u0000\u200b"})
    void whatHasNoLetterAndNoDigitIsBlank(String typed) {
        assertThat(SearchText.parse(typed).isBlank()).isTrue();
    }
}
