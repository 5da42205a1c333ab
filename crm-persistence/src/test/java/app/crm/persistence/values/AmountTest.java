package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234 | 1234.00",
                "1 234,56 | 1234.56",
                "1\u00a0234,5 | 1234.50",
                "1\u202f234\u202f567,89 | 1234567.89",
                "1,234.56 | 1234.56",
                "1.234,56 | 1234.56",
                "1''234.56 | 1''234.56",
                "1,234 | 1234.00",
                "1.234 | 1234.00",
                "1.234.567 | 1234567.00",
                "12,5 | 12.50",
                "-12.50 | -12.50",
                "0.500 | 0.50",
                "1200.50 | 1200.50",
            })
    void readsFrenchAndEnglishHabits(String typed, String expected) {
        assertThat(Amount.parse(typed).value()).isEqualByComparingTo(expected.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1e400",
                "12,34,56",
                "1.2.3",
                "1 234,567",
                "NaN",
                "1234567890123456789",
                "--1",
                "2 Md€"
            })
    void refusesTheRest(String typed) {
        assertThatThrownBy(() -> Amount.parse(typed)).hasFieldOrPropertyWithValue("code", "invalid_amount");
    }
}
