package app.crm.web.idempotency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes bytes on except for every occurrence of one word (Knuth-Morris-Pratt, so that one pass is enough). */
final class OmittingStream extends OutputStream {

    private final OutputStream target;
    private final byte[] word;
    private final int[] fallback;
    private int matched;

    OmittingStream(OutputStream target, String word) {
        this.target = target;
        this.word = word.getBytes(StandardCharsets.ISO_8859_1);
        this.fallback = fallbacks(this.word);
    }

    @Override
    public void write(int value) throws IOException {
        while (matched > 0 && word[matched] != (byte) value) {
            int shorter = fallback[matched - 1];
            target.write(word, 0, matched - shorter);
            matched = shorter;
        }
        if (word[matched] == (byte) value) {
            matched = matched + 1 == word.length ? 0 : matched + 1;
        } else {
            target.write(value);
        }
    }

    @Override
    public void close() throws IOException {
        target.write(word, 0, matched);
        target.close();
    }

    /** For each prefix of the word: how long its longest proper border is. */
    private static int[] fallbacks(byte[] word) {
        int[] borders = new int[word.length];
        for (int index = 1, border = 0; index < word.length; index++) {
            while (border > 0 && word[index] != word[border]) {
                border = borders[border - 1];
            }
            border += word[index] == word[border] ? 1 : 0;
            borders[index] = border;
        }
        return borders;
    }
}
