package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 Md€; 2000000000.00; EUR",
                "2 Mds d'euros; 2000000000.00; EUR",
                "12,5 M EUR; 12500000.00; EUR",
                "€ 3bn; 3000000000.00; EUR",
                "US$ 1.25 million; 1250000.00; USD",
                "150 k€; 150000.00; EUR",
                "1,2345 MEUR; 1234500.00; EUR",
                "1 234,56; 1234.56; ",
                "1 234,56 €; 1234.56; EUR",
                "CHF 1'234.50; 1234.50; CHF",
                "45 millions; 45000000.00; ",
                "1 234 M£; 1234000000.00; GBP",
            })
    void readsWhatPeopleWrite(String typed, String amount, String currency) {
        MoneyText text = MoneyText.parse(typed);
        assertThat(text.amount(null)).hasToString(amount);
        assertThat(text.currency()).isEqualTo(currency);
    }

    @Test
    void countsInTheUnitOfTheColumnUnlessItSaysItsOwn() {
        assertThat(MoneyText.parse("12,5").amount(MoneyUnit.MILLION)).hasToString("12500000.00");
        assertThat(MoneyText.parse("12,5 k").amount(MoneyUnit.MILLION)).hasToString("12500.00");
    }

    @Test
    void neverGuessesWhetherAThousandIsMeant() {
        assertThatThrownBy(() -> MoneyText.parse("1,234 M€").amount(null))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("thousand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12 pommes", "3 M k€", "environ 12 M€", "1.2.3", "99999999999 Md€"})
    void refusesTheRest(String typed) {
        assertThatThrownBy(() -> MoneyText.parse(typed).amount(null)).isInstanceOf(InvalidValue.class);
    }
}
