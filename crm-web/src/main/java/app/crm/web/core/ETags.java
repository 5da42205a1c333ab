package app.crm.web.core;

import app.crm.ejb.core.InvalidException;
import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record's version as a strong entity tag, {@code "7"}, and back from {@code If-Match}. */
public final class ETags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final int NEVER = -1;

    private ETags() {}

    public static EntityTag of(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * The version that the writer saw; null where they did not say or said {@code *}. A tag that no version has, or a weak
     * one, yields a version that never matches, as the strong comparison of RFC 9110 asks.
     */
    public static Integer ifMatch(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new InvalidException("If-Match", "invalid_value", "Give one entity tag as answered, such as \"7\".");
        }
        return tag.group(1) == null && tag.group(2).matches("\\d{1,9}") ? Integer.valueOf(tag.group(2)) : NEVER;
    }
}
