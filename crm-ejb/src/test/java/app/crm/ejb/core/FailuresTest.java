package app.crm.ejb.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aBodyThatBreaksOffIsTheSendersMatter() {
        assertThat(code(new IOException("UT000128: Remote peer closed connection before all data could be read")))
                .isEqualTo("incomplete_body");
    }

    @Test
    void aFullDiskIsSaidAsSuchHoweverDeepItIsWrapped() {
        Exception wrapped =
                new IllegalStateException(new UncheckedIOException(new IOException("No space left on device")));

        assertThat(Failures.understand(wrapped)).get().isInstanceOf(UnavailableException.class);
    }

    @Test
    void anythingElseStaysTheProductsOwnFault() {
        assertThat(Failures.understand(new IOException("unexpected"))).isEmpty();
        assertThat(Failures.understand(new IOException((String) null))).isEmpty();
    }

    private static String code(Exception thrown) {
        return Failures.understand(thrown).orElseThrow().code().code();
    }
}
