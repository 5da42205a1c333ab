package app.crm.persistence.values;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An e-mail address, lower-cased, with an international domain in readable form. The limits are those of RFC 5321: 64
 * octets before the at sign, 254 in all. Quoted local parts and address literals are refused: no person has one.
 */
public record EmailAddress(String value) {

    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Set<String> NOBODY = Set.of(
            "na",
            "none",
            "null",
            "nomail",
            "noemail",
            "no-email",
            "no-mail",
            "unknown",
            "inconnu",
            "aucun",
            "sansemail",
            "xxx",
            "xx",
            "x",
            "test",
            "email",
            "mail");
    private static final int MAX_LOCAL = 64;
    private static final int MAX_ADDRESS = 254;

    /** @throws InvalidValue {@code invalid_email} */
    public static EmailAddress parse(String typed) {
        String text = withoutWrapping(CleanText.line(typed));
        int at = text.lastIndexOf('@');
        if (at < 1 || text.indexOf(' ') >= 0) {
            throw refused(typed, "write it as name@company.com");
        }
        String local = text.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = domain(text.substring(at + 1), typed);
        if (!LOCAL.matcher(local).matches() || octets(local) > MAX_LOCAL) {
            throw refused(typed, "the part before @ is not allowed");
        }
        if (octets(local) + 1 + HostName.ascii(domain).length() > MAX_ADDRESS) {
            throw refused(typed, "it is longer than 254 characters");
        }
        refusePlaceholder(local, domain, typed);
        return new EmailAddress(local + "@" + domain);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** {@code Ada <ada@acme.fr>}, {@code mailto:ada@acme.fr} and {@code <ada@acme.fr>} are what people paste. */
    private static String withoutWrapping(String line) {
        if (line == null) {
            throw new InvalidValue("invalid_email", "The e-mail address is empty.");
        }
        int open = line.lastIndexOf('<');
        String bare = open >= 0 && line.endsWith(">")
                ? line.substring(open + 1, line.length() - 1).strip()
                : line;
        return bare.regionMatches(true, 0, "mailto:", 0, 7) ? bare.substring(7) : bare;
    }

    private static String domain(String typedDomain, String typed) {
        try {
            return HostName.parse(typedDomain);
        } catch (InvalidValue invalid) {
            throw refused(typed, "the domain after @ is not one");
        }
    }

    private static void refusePlaceholder(String local, String domain, String typed) {
        String firstLabel = domain.substring(0, domain.indexOf('.'));
        if (NOBODY.contains(local) && (NOBODY.contains(firstLabel) || local.equals(firstLabel))) {
            throw refused(typed, "it is a placeholder; leave the field empty");
        }
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static InvalidValue refused(String typed, String why) {
        return new InvalidValue(
                "invalid_email", InvalidValue.quoted(typed) + " is not an e-mail address: " + why + ".");
    }
}
