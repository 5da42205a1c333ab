package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorSealTest {

    private static final Cursor CURSOR =
            new Cursor(Instant.parse("2026-03-18T10:00:00.123456Z"), Arrays.asList("élodie \n dupont", null, ""), 42);

    private final CursorSeal seal = new CursorSeal("secret");

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(seal.seal(CURSOR, "people"), "people")).isEqualTo(CURSOR);
    }

    @Test
    void opensNothingElse() {
        String sealed = seal.seal(CURSOR, "people");
        assertBad(() -> seal.open(sealed, "organisations"));
        assertBad(() -> new CursorSeal("other secret").open(sealed, "people"));
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            char[] changed = sealed.toCharArray();
            int place = random.nextInt(changed.length - 1);
            changed[place] = changed[place] == 'A' ? 'B' : 'A';
            assertBad(() -> seal.open(new String(changed), "people"));
        }
    }

    /** The context follows the cursor under the seal: moving the border between both must not keep it valid. */
    @Test
    void bordersCannotMove() {
        String sealed = seal.seal(new Cursor(CURSOR.anchor(), Arrays.asList("ab"), 1), "people");
        assertBad(() -> seal.open(sealed, "bpeople"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "AAAA", "\0", "null", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoCursor(String text) {
        assertBad(() -> seal.open(text, "people"));
        assertBad(() -> seal.open(text.repeat(100_000), "people"));
    }

    private static void assertBad(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        BadQuery.class, bad -> assertThat(bad.code()).isEqualTo("bad_cursor"));
    }
}
