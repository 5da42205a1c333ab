package app.crm.persistence.values;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** A public host name: at least two labels, the last one not a number; lower case, international labels readable. */
final class HostName {

    private static final Pattern LABELS =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+(?:xn--[a-z0-9-]{1,58}[a-z0-9]|[a-z]{2,63})");
    private static final int MAX_LENGTH = 253;

    private HostName() {}

    static String parse(String typed) {
        String host = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        String ascii = ascii(host);
        if (ascii.length() > MAX_LENGTH || !LABELS.matcher(ascii).matches()) {
            throw new InvalidValue("invalid_host", InvalidValue.quoted(typed) + " is not a host name.");
        }
        return ascii.contains("xn--") ? IDN.toUnicode(ascii) : ascii;
    }

    /** As it is sent over the wire: international labels in Punycode. */
    static String ascii(String host) {
        if (host.length() > MAX_LENGTH) {
            throw new InvalidValue("invalid_host", "The host name is longer than 253 characters.");
        }
        if (host.chars().allMatch(unit -> unit < 0x80)) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAHost) {
            throw new InvalidValue("invalid_host", InvalidValue.quoted(host) + " is not a host name.");
        }
    }
}
