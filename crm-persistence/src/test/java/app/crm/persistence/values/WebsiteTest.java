package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebsiteTest {

    @ParameterizedTest
    @CsvSource({
        "www.acme.fr, https://www.acme.fr",
        "WWW.CMCIC-AM.FR, https://www.cmcic-am.fr",
        "jeito.life, https://jeito.life",
        "twentytwo-im.com/, https://twentytwo-im.com",
        "http://www.acme.fr, http://www.acme.fr",
        "https://Acme.fr/Fonds?x=1#y, https://acme.fr/Fonds?x=1#y",
        "HTTP://acme.fr, http://acme.fr",
        "//acme.fr, https://acme.fr",
        "acme.fr:8080/x, https://acme.fr:8080/x",
        "société.fr, https://société.fr",
    })
    void normalises(String typed, String expected) {
        assertThat(Website.parse(typed).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NA",
                "N/A",
                "Under%20construction",
                "info@gutenbergfinance.com",
                "javascript:alert(1)",
                "JaVaScRiPt://acme.fr/%0aalert(1)",
                "data:text/html,x",
                "ftp://acme.fr",
                "https://user:pw@acme.fr",
                "https://acme",
                "http:/acme.fr",
                "https://1.2.3.4",
                "acme.fr/a b",
                "acme.fr/<script>",
                "acme.fr\\evil",
                "https://",
                "java\tscript:alert(1)"
            })
    void refusesWhatIsNoSafeLink(String typed) {
        assertThatThrownBy(() -> Website.parse(typed)).hasFieldOrPropertyWithValue("code", "invalid_website");
    }
}
