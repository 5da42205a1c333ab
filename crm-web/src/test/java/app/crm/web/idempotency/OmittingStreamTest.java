package app.crm.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OmittingStreamTest {

    @Test
    void leavesTheWordOut() throws IOException {
        assertThat(without("abab", "xababy--abab")).isEqualTo("xy--");
        assertThat(without("aab", "aaab")).isEqualTo("a");
        assertThat(without("abc", "ab")).isEqualTo("ab");
    }

    @Test
    void agreesWithReplaceOnRandomText() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(40, 'a', 'c')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String word = random.ints(1 + random.nextInt(4), 'a', 'c')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(without(word, text)).as("%s in %s", word, text).isEqualTo(text.replace(word, ""));
        }
    }

    private static String without(String word, String text) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream stream = new OmittingStream(target, word)) {
            stream.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return target.toString(StandardCharsets.ISO_8859_1);
    }
}
