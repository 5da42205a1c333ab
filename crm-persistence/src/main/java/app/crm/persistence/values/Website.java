package app.crm.persistence.values;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address that may safely stand in a link: {@code http} or {@code https}, a public host name in lower case, no user
 * name. A bare host gets {@code https}.
 */
public record Website(String value) {

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(?!\\d{1,5}(?:/|$))(.*)$");
    private static final Pattern PARTS = Pattern.compile("([^/?#:@\\\\]+)(:\\d{1,5})?([/?#][^\\s\\\\<>\"]*)?");
    private static final int MAX_LENGTH = 2000;

    /** @throws InvalidValue {@code invalid_website} */
    public static Website parse(String typed) {
        String line = CleanText.line(typed);
        if (line == null || line.length() > MAX_LENGTH) {
            throw refused(typed, line == null ? "it is empty" : "it is too long");
        }
        Matcher scheme = SCHEME.matcher(line);
        if (!scheme.matches()) {
            return new Website(address(line.startsWith("//") ? line.substring(2) : line, "https://", typed));
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!(name.equals("http") || name.equals("https")) || !scheme.group(2).startsWith("//")) {
            throw refused(typed, "it has to start with https:// or http://");
        }
        return new Website(address(scheme.group(2).substring(2), name + "://", typed));
    }

    public String host() {
        Matcher parts = PARTS.matcher(value.substring(value.indexOf("//") + 2));
        return parts.lookingAt() ? parts.group(1) : "";
    }

    private static String address(String rest, String prefix, String typed) {
        Matcher parts = PARTS.matcher(rest);
        if (!parts.matches()) {
            throw refused(
                    typed, rest.contains("@") ? "it looks like an e-mail address" : "write it as www.company.com");
        }
        String port = parts.group(2) == null ? "" : parts.group(2);
        String path = parts.group(3) == null || parts.group(3).equals("/") ? "" : parts.group(3);
        return prefix + host(parts.group(1), typed) + port + path;
    }

    private static String host(String host, String typed) {
        try {
            return HostName.parse(host);
        } catch (InvalidValue invalid) {
            throw refused(typed, "write it as www.company.com");
        }
    }

    private static InvalidValue refused(String typed, String why) {
        return new InvalidValue(
                "invalid_website", InvalidValue.quoted(String.valueOf(typed)) + " is not a web address: " + why + ".");
    }
}
