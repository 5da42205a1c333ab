package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada@acme.fr | ada@acme.fr",
                "' Ada.Lovelace@ACME.FR ' | ada.lovelace@acme.fr",
                "Ada <ada@acme.fr> | ada@acme.fr",
                "mailto:ada@acme.fr | ada@acme.fr",
                "ada+crm@sub.acme.co.uk | ada+crm@sub.acme.co.uk",
                "o'brien@acme.ie | o'brien@acme.ie",
                "élodie@société.fr | élodie@société.fr",
                "a@xn--socit-esab.fr | a@société.fr",
                "info@gutenbergfinance.com | info@gutenbergfinance.com",
                "test@acme.fr | test@acme.fr",
            })
    void readsAddressesInAnyCase(String typed, String expected) {
        assertThat(EmailAddress.parse(typed).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@",
                "@acme.fr",
                "ada@acme",
                "ada@@acme.fr",
                "ada acme@acme.fr",
                "ada@acme..fr",
                ".ada@acme.fr",
                "ada.@acme.fr",
                "a..b@acme.fr",
                "ada@-acme.fr",
                "ada@1.2.3.4",
                "ada@[1.2.3.4]",
                "\"ada\"@acme.fr",
                "ada@acme.fr;bob@acme.fr",
                "ada\u0000@acme.fr",
                "none@none.com",
                "na@na.fr",
                "ada@acme.c",
                "test@test.com",
                "x@x.x"
            })
    void refusesWhatNoServerWouldTake(String typed) {
        assertThatThrownBy(() -> EmailAddress.parse(typed)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void holdsTheLimitsOfTheStandard(int localLength) {
        String typed = "a".repeat(localLength) + "@acme.fr";
        if (localLength <= 64) {
            assertThat(EmailAddress.parse(typed).value()).isEqualTo(typed);
        } else {
            assertThatThrownBy(() -> EmailAddress.parse(typed)).hasMessageContaining("before @");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void holdsTheWholeLength(int labels) {
        String typed = "a".repeat(60) + "@" + ("b".repeat(60) + ".").repeat(labels) + "fr";
        if (labels == 3) {
            assertThat(EmailAddress.parse(typed).domain()).endsWith(".fr");
        } else {
            assertThatThrownBy(() -> EmailAddress.parse(typed)).isInstanceOf(InvalidValue.class);
        }
    }
}
