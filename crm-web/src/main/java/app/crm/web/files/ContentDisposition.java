package app.crm.web.files;

import java.nio.charset.StandardCharsets;

/** The header that says what to do with a body and how to call it (RFC 6266, with names in Unicode after RFC 8187). */
public final class ContentDisposition {

    private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    public static String attachment(String name) {
        return of(false, name);
    }

    /** Plain ASCII for old readers first; whoever knows RFC 8187 takes the second name. */
    static String of(boolean inline, String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]", "_").replaceAll("[\"\\\\%/]", "_");
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xFF);
            boolean plain = character < 0x80
                    && (Character.isLetterOrDigit(character) || ATTRIBUTE_CHARACTERS.indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : String.format("%%%02X", (int) character));
        }
        return encoded.toString();
    }
}
