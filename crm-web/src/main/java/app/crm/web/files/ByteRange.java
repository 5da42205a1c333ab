package app.crm.web.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that was asked for (RFC 9110, section 14). Several parts at once are answered with the whole file,
 * as the RFC allows.
 *
 * @param status 200 for the whole, 206 for a part, 416 for a part that isn't there
 */
record ByteRange(int status, long from, long length, long size) {

    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    static ByteRange parse(String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return new ByteRange(200, 0, size, size);
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(one.group(2)), size);
            return last == 0 ? outside(size) : new ByteRange(206, size - last, last, size);
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(one.group(2)), size - 1);
        if (from >= size) {
            return outside(size);
        }
        return to < from ? new ByteRange(200, 0, size, size) : new ByteRange(206, from, to - from + 1, size);
    }

    private static ByteRange outside(long size) {
        return new ByteRange(416, 0, 0, size);
    }

    /** {@code Content-Range}. */
    String header() {
        return status == 416 ? "bytes */" + size : "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
