package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"owner:me", "dupont country:FR", "(tag:vip)", "-tag:vip", "org:\"Acme SA\"", "x updated:<30d"})
    void seesConditions(String text) {
        assertThat(SearchedText.hasConditions(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dupont",
                "jean-pierre",
                "Re: offer",
                "https://www.acme.fr",
                "12:30",
                "country:",
                "\"tag:vip\"",
                ":vip",
                "a b OR c",
                "été:x"
            })
    void leavesWordsAlone(String text) {
        assertThat(SearchedText.hasConditions(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dupont country:FR|dupont|country:\"FR\"",
                "country:FR jean dupont is:active|jean dupont|country:\"FR\" is:\"active\"",
                "\"jean dupont\" country:FR|jean dupont|\"jean dupont\" country:\"FR\"",
                "dupont -martin country:FR|dupont|NOT martin country:\"FR\"",
                "dupont (tag:a OR martin)|dupont|tag:\"a\" OR martin",
                "owner:me|``|owner:me"
            })
    void takesWordsAndConditionsApart(String text, String words, String filter) {
        assertThat(SearchedText.of(FieldCatalogues.PEOPLE, text)).isEqualTo(new SearchedText(words, filter));
    }

    @Test
    void saysWhereItCannotBeRead() {
        assertThatThrownBy(() -> SearchedText.of(FieldCatalogues.TASKS, "dupont country:FR"))
                .isInstanceOfSatisfying(
                        BadFilter.class, bad -> assertThat(bad.position()).isEqualTo(7));
    }
}
