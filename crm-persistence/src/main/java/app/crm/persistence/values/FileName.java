package app.crm.persistence.values;

/**
 * What a file is called: the last part of what came as a path, on one line, without characters that would let it pass
 * for something else (line breaks, NUL, marks that turn the direction of writing).
 */
public final class FileName {

    private static final int MAX_LENGTH = 255;
    private static final String UNWANTED = "[\\p{Cntrl}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

    private FileName() {}

    /** The name, or {@code fallback} where nothing is left of it. */
    public static String of(String given, String fallback) {
        String last =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = CleanText.line(last.replaceAll(UNWANTED, ""));
        String name = clean == null || clean.matches("\\.+") ? fallback : clean;
        return name.codePointCount(0, name.length()) <= MAX_LENGTH ? name : shortened(name);
    }

    /** What stands after the last dot, in lower case; empty where there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Cut in the middle of the name, so that the extension stays; never inside a character. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        int room = MAX_LENGTH - end.codePointCount(0, end.length());
        return name.substring(0, name.offsetByCodePoints(0, room)) + end;
    }
}
