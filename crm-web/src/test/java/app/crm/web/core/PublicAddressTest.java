package app.crm.web.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private final PublicAddress address = new PublicAddress();

    @ParameterizedTest
    @ValueSource(strings = {"https://crm.example.com", "http://localhost:8080/", "https://crm.example.com:8443"})
    void takesAddresses(String url) {
        address.url = Optional.of(url);
        assertThatCode(address::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm.example.com", "ftp://crm.example.com", "https://crm.example.com/crm", "https://a b"})
    void refusesOthers(String url) {
        address.url = Optional.of(url);
        assertThatThrownBy(address::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PUBLIC_URL");
    }

    @Test
    void needsNone() {
        address.url = Optional.empty();
        assertThatCode(address::check).doesNotThrowAnyException();
    }
}
