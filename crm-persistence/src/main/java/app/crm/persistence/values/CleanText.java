package app.crm.persistence.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is stored: Unicode NFC, no invisible edges, nothing that PostgreSQL or a terminal would choke on. */
public final class CleanText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CleanText() {}

    /** For names and other one-line fields: runs of blanks become one space; null where nothing is left. */
    public static String line(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.strip();
        if (isPlain(plain)) {
            return plain.isEmpty() ? null : plain;
        }
        String line = SPACES.matcher(checked(text)).replaceAll(" ").strip();
        return line.isEmpty() ? null : withoutControls(line);
    }

    /** For notes: line breaks stay, as {@code \n}; null where nothing is left. */
    public static String block(String text) {
        if (text == null) {
            return null;
        }
        String block = LINE_BREAK.matcher(checked(text)).replaceAll("\n").strip();
        return block.isEmpty() ? null : block;
    }

    /** Lower case, no accents, words parted by one space: the form in which names and headers are compared. */
    public static String folded(String text) {
        String ascii = foldedAscii(text);
        return ascii == null ? foldedUnicode(text) : ascii;
    }

    private static String foldedUnicode(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The same for text in ASCII, which most is, without patterns; null for other text. */
    private static String foldedAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 0x80) {
                return null;
            }
            char unit = foldedUnit(text.charAt(index));
            if (unit != ' ' || !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(unit);
            }
        }
        return folded.toString().stripTrailing();
    }

    /** A letter or digit in lower case; a blank for anything else. */
    private static char foldedUnit(char unit) {
        if (unit >= 'A' && unit <= 'Z') {
            return (char) (unit + ('a' - 'A'));
        }
        return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' ? unit : ' ';
    }

    /** Printable, composed Latin text with single spaces: nothing to clean. */
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            boolean printable = unit > ' ' && unit < 0x7F || unit >= 0xC0 && unit < 0x180;
            if (!printable && (unit != ' ' || before == ' ')) {
                return false;
            }
            before = unit;
        }
        return true;
    }

    private static String checked(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == 0) {
                throw new InvalidValue("invalid_text", "The text holds a NUL character; remove it.");
            }
            if (Character.isSurrogate(unit)) {
                index += lengthOfPair(text, index) - 1;
            }
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static int lengthOfPair(String text, int index) {
        if (index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1))) {
            return 2;
        }
        throw new InvalidValue("invalid_text", "The text holds half of a Unicode character; type it again.");
    }

    private static String withoutControls(String line) {
        return line.chars().noneMatch(Character::isISOControl) ? line : line.replaceAll("\\p{Cntrl}", "");
    }
}
