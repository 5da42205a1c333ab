package app.crm.ejb.auth;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hash with what it was made with, in the standard text form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
record PasswordHash(int memoryKib, int iterations, int parallelism, byte[] salt, byte[] hash) {

    static final int MEMORY_KIB = 19 * 1024;
    static final int ITERATIONS = 2;

    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static PasswordHash parse(String encoded) {
        Matcher form = FORM.matcher(encoded);
        if (!form.matches()) {
            throw new IllegalStateException("A stored password hash is not in Argon2id form");
        }
        return new PasswordHash(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                Base64.getDecoder().decode(form.group(4)),
                Base64.getDecoder().decode(form.group(5)));
    }

    PasswordHash with(byte[] computed) {
        return new PasswordHash(memoryKib, iterations, parallelism, salt, computed);
    }

    String encoded() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memoryKib, iterations, parallelism, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    boolean hasCurrentParameters() {
        return memoryKib == MEMORY_KIB && iterations == ITERATIONS && parallelism == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that && encoded().equals(that.encoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** Without the secret parts, so that no log shows them. */
    @Override
    public String toString() {
        return "PasswordHash[m=%d, t=%d, p=%d]".formatted(memoryKib, iterations, parallelism);
    }
}
