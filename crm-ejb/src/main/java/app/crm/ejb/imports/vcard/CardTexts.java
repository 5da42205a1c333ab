package app.crm.ejb.imports.vcard;

import app.crm.ejb.imports.csv.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The cards of a file as text, one after the other. Pictures, sounds and keys are left out as they are read, so a card
 * stays small; what is still too long is refused.
 */
final class CardTexts implements AutoCloseable {

    private static final int MAX_CARD = 1 << 20;
    private static final int MAX_DEPTH = 4;
    private static final int NAME = 40;
    private static final Pattern BINARY =
            Pattern.compile("(?:[\\w-]+\\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int END = -1;

    /** A card, and the line on which it begins. */
    record Card(long line, String text) {}

    private final Reader source;
    private final StringBuilder card = new StringBuilder();
    private long line;
    private boolean leavingOut;
    /** Whether the line that is being read begins like something that is left out; known once its name is read. */
    private boolean binary;

    CardTexts(Reader source) {
        this.source = new BufferedReader(source, 1 << 16);
    }

    /** The next card; null at the end of the file. */
    Card next() throws IOException {
        card.setLength(0);
        int depth = 0;
        long start = 0;
        for (String read = line(depth > 0); read != null; read = line(depth > 0)) {
            String word = read.strip().toUpperCase(Locale.ROOT);
            if (depth == 0 && word.equals("BEGIN:VCARD")) {
                start = line;
            }
            depth = Math.max(0, depth + depthChange(word));
            if (start > 0) {
                keep(read, start, depth);
            }
            if (start > 0 && depth == 0) {
                return new Card(start, card.toString());
            }
        }
        if (depth > 0) {
            throw broken("unclosed_card", start, "has no line END:VCARD. The file was probably cut off.");
        }
        return null;
    }

    private static int depthChange(String word) {
        return word.equals("BEGIN:VCARD") ? 1 : word.equals("END:VCARD") ? -1 : 0;
    }

    private void keep(String read, long start, int depth) {
        if (depth > MAX_DEPTH) {
            throw broken("row_too_long", start, "has cards inside cards.");
        }
        card.append(read).append("\r\n");
        if (card.length() > MAX_CARD) {
            throw broken("row_too_long", start, "has more than " + MAX_CARD + " characters.");
        }
    }

    private static UnreadableFile broken(String code, long line, String what) {
        return UnreadableFile.broken(code, "The card that starts on line " + line + " " + what);
    }

    /** The next line that is no part of something left out; null at the end. */
    private String line(boolean inCard) throws IOException {
        StringBuilder text = new StringBuilder();
        int unit = source.read();
        while (unit != END) {
            line++;
            boolean goesOn = unit == ' ' || unit == '\t';
            leavingOut = leavingOut && goesOn;
            binary = leavingOut;
            unit = readInto(text, unit);
            leavingOut = leavingOut || inCard && BINARY.matcher(text).matches();
            if (!leavingOut) {
                return text.toString();
            }
            unit = unit == END ? END : source.read();
        }
        return null;
    }

    /** Returns what ended the line: a line feed, or the end of the file. */
    private int readInto(StringBuilder text, int first) throws IOException {
        text.setLength(0);
        int unit = first;
        while (unit != END && unit != '\n') {
            keep(text, unit);
            unit = source.read();
        }
        return unit;
    }

    private void keep(StringBuilder text, int unit) {
        if (unit == '\r' || binary && text.length() >= NAME) {
            return;
        }
        if (text.length() > MAX_CARD) {
            throw broken("row_too_long", line, "has a line of more than " + MAX_CARD + " characters.");
        }
        text.append((char) unit);
        if (text.length() == NAME) {
            binary |= BINARY.matcher(text).matches();
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
