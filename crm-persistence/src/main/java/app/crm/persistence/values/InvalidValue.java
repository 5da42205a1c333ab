package app.crm.persistence.values;

/**
 * A text that is not what it should be. Without a stack trace: an import meets thousands of these, and the message says
 * all there is to know.
 */
public final class InvalidValue extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int QUOTED_LENGTH = 60;

    private final String code;

    public InvalidValue(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Stable, for programs: {@code invalid_email}. */
    public String code() {
        return code;
    }

    /** The text as it may stand in a message: short, in quotes, without line breaks. */
    static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        int end = Math.min(line.length(), QUOTED_LENGTH);
        return '"'
                + (end < line.length()
                        ? line.substring(0, line.offsetByCodePoints(0, codePoints(line, end))) + "…"
                        : line)
                + '"';
    }

    private static int codePoints(String text, int end) {
        return text.codePointCount(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
