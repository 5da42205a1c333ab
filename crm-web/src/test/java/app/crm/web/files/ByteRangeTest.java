package app.crm.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=2-4, 2, 3",
        "bytes=7-, 7, 3",
        "bytes=-4, 6, 4",
        "bytes=-40, 0, 10",
        "bytes=5-999999999999999999, 5, 5",
        "' bytes = 1 - 2 ', 1, 2"
    })
    void readsOnePart(String header, long from, long length) {
        assertThat(ByteRange.parse(header, 10)).isEqualTo(new ByteRange(206, from, length, 10));
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-", "bytes=99-100", "bytes=-0"})
    void aPartOutsideIsRefused(String header) {
        assertThat(ByteRange.parse(header, 10).status()).isEqualTo(416);
        assertThat(ByteRange.parse(header, 10).header()).isEqualTo("bytes */10");
    }

    @ParameterizedTest
    @CsvSource({"items=0-1", "'bytes=0-1,3-4'", "bytes=4-2", "bytes=-", "bytes=99999999999999999999-", "x"})
    void anythingElseGetsTheWhole(String header) {
        assertThat(ByteRange.parse(header, 10)).isEqualTo(new ByteRange(200, 0, 10, 10));
    }

    @Test
    void withoutAHeaderTheWholeIsSent() {
        assertThat(ByteRange.parse(null, 10).status()).isEqualTo(200);
        assertThat(ByteRange.parse("bytes=2-4", 10).header()).isEqualTo("bytes 2-4/10");
    }
}
