package app.crm.web.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final String PROXY = "10.0.0.2";

    @Test
    void believesNobodyUnlessTold() {
        assertThat(new ClientAddress((String) null).of("203.0.113.5", "198.51.100.1"))
                .isEqualTo("203.0.113.5");
        assertThat(new ClientAddress(PROXY).of("203.0.113.5", "198.51.100.1")).isEqualTo("203.0.113.5");
    }

    @Test
    void takesTheRightmostHopThatIsNoProxy() {
        ClientAddress address = new ClientAddress(PROXY + ", 10.0.0.3");
        assertThat(address.of(PROXY, "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(address.of(PROXY, "1.1.1.1, 198.51.100.1, 10.0.0.3")).isEqualTo("198.51.100.1");
        assertThat(address.of(PROXY, "10.0.0.3")).isEqualTo(PROXY);
    }

    @Test
    void staysWithThePeerWhereTheHeaderIsNonsense() {
        ClientAddress address = new ClientAddress(PROXY);
        assertThat(address.of(PROXY, "x'; drop table")).isEqualTo(PROXY);
        assertThat(address.of(PROXY, null)).isEqualTo(PROXY);
    }

    @Test
    void refusesBadSettings() {
        assertThatThrownBy(() -> new ClientAddress("proxy.internal").of(PROXY, "1.1.1.1"))
                .hasMessageContaining("TRUSTED_PROXIES is \"proxy.internal\"");
    }
}
