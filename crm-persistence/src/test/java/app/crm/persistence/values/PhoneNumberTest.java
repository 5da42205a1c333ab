package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0156620055 | +33156620055",
                "01 56 62 00 55 | +33156620055",
                "01.56.62.00.55 | +33156620055",
                "01-56-62-00-55 | +33156620055",
                "01/56 62 00 55 | +33156620055",
                "01 56 62  00 55 | +33156620055",
                "01 56 62 00.55 | +33156620055",
                "01 566 20 055 | +33156620055",
                "01 56620055 | +33156620055",
                "(01) 56 62 00 55 | +33156620055",
                "+33 1 56 62 00 55 | +33156620055",
                "+33 (0)1 56 62 00 55 | +33156620055",
                "+33 (0) 1 56 62 00 55 | +33156620055",
                "+33(0)1 56 62 00 55 | +33156620055",
                "+33 (0)156620055 | +33156620055",
                "+33 (0) 1 5662 0055 | +33156620055",
                "+33156620055 | +33156620055",
                "33156620055 | +33156620055",
                "33 (0) 1 56 62 00 55 | +33156620055",
                "0033 1 56 62 00 55 | +33156620055",
                "+033 1 56 62 00 55 | +33156620055",
                "+352123456 | +352123456",
                "06 39 98 00 01 | +33639980001",
                "tel:+33156620055 | +33156620055",
                "+352 27 62 22 1 | +3522762221",
                "+1 (202) 555-0123 | +12025550123",
                "+44 20 7946 0958 | +442079460958",
            })
    void readsTheShapesOfRealRegisters(String typed, String expected) {
        assertThat(PhoneNumber.parse(typed).e164()).isEqualTo(expected);
    }

    @Test
    void keepsWhatWasTyped() {
        assertThat(PhoneNumber.parse(" 01.56.62.00.55 ").typed()).isEqualTo("01.56.62.00.55");
    }

    @Test
    void takesNationalNumbersAsThoseOfTheRegion() {
        assertThat(PhoneNumber.parse("020 7946 0958", "GB").e164()).isEqualTo("+442079460958");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "12",
                "12345",
                "abc",
                "n/a",
                "+999 123456789",
                "0000000000",
                "0111111111",
                "01 56 62 00 5",
                "01 56 62 00 55 66 77 88",
                "call me",
                "0156620055\u0000",
                "<script>"
            })
    void refusesTheRest(String typed) {
        assertThatThrownBy(() -> PhoneNumber.parse(typed)).isInstanceOf(InvalidValue.class);
    }
}
