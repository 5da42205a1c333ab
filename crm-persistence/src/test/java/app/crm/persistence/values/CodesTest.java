package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries, languages and currencies. */
class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "FR, FR",
        "fr, FR",
        "FRA, FR",
        "France, FR",
        "FRANCE, FR",
        "Allemagne, DE",
        "Germany, DE",
        "Royaume-Uni, GB",
        "UK, GB",
        "États-Unis, US",
        "etats unis, US",
        "Luxembourg, LU",
        "Suisse, CH",
        "Switzerland, CH",
        "Pays-Bas, NL",
        "Côte d’Ivoire, CI",
        "République tchèque, CZ",
        "Corée du Sud, KR",
        "Belgique, BE",
        "IT, IT",
        "Espagne, ES",
        "Hong Kong, HK",
        "Hong-Kong, HK",
    })
    void readsCountries(String typed, String expected) {
        assertThat(CountryCode.parse(typed).value()).isEqualTo(expected);
    }

    @Test
    void readsEveryCodeAsItself() {
        assertThat(Locale.getISOCountries())
                .allSatisfy(code -> assertThat(CountryCode.parse(code).value()).isEqualTo(code));
        assertThat(Locale.getISOLanguages())
                .allSatisfy(code -> assertThat(LanguageCode.parse(code).value()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ", "FRX", "Atlantide", "F"})
    void refusesOtherCountries(String typed) {
        assertThatThrownBy(() -> CountryCode.parse(typed)).hasFieldOrPropertyWithValue("code", "invalid_country");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, fr",
        "FR, fr",
        "fr-FR, fr",
        "en_GB, en",
        "fra, fr",
        "français, fr",
        "French, fr",
        "Anglais, en",
        "deutsch, de"
    })
    void readsLanguages(String typed, String expected) {
        assertThat(LanguageCode.parse(typed).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "klingon", "f"})
    void refusesOtherLanguages(String typed) {
        assertThatThrownBy(() -> LanguageCode.parse(typed)).hasFieldOrPropertyWithValue("code", "invalid_language");
    }

    @ParameterizedTest
    @CsvSource({"EUR, EUR", "eur, EUR", "€, EUR", "$, USD", "chf, CHF"})
    void readsCurrencies(String typed, String expected) {
        assertThat(CurrencyCode.parse(typed).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EURX", "XYZ", "12"})
    void refusesOtherCurrencies(String typed) {
        assertThatThrownBy(() -> CurrencyCode.parse(typed)).hasFieldOrPropertyWithValue("code", "invalid_currency");
    }
}
