package app.crm.persistence.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs cursors, so that nobody can change one or carry it to another list: the signature covers the cursor and the
 * context it was made in (resource, caller, order and filter).
 */
public final class CursorSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;
    private static final int MAX_CURSOR_LENGTH = 20_000;

    private final SecretKeySpec key;

    /** @param secret the installation's secret; the key for cursors is derived from it and used for nothing else */
    public CursorSeal(String secret) {
        SecretKeySpec root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(mac(root, "crm list cursor v1".getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    String seal(Cursor cursor, String context) {
        byte[] content = cursor.toBytes();
        byte[] seal = sealOf(content, context);
        byte[] sealed = Arrays.copyOf(seal, SEAL_BYTES + content.length);
        System.arraycopy(content, 0, sealed, SEAL_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    Cursor open(String text, String context) {
        try {
            byte[] sealed = decode(text);
            byte[] content = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), sealOf(content, context))) {
                throw new IOException("seal does not match");
            }
            return Cursor.ofBytes(content);
        } catch (IOException | IllegalArgumentException unusable) {
            BadQuery bad = new BadQuery(
                    "cursor",
                    "bad_cursor",
                    "This cursor doesn't belong to this list. "
                            + "Ask for the first page again, without a cursor, and keep filter and sort the same while paging.");
            bad.initCause(unusable);
            throw bad;
        }
    }

    private static byte[] decode(String text) throws IOException {
        byte[] sealed = text.length() > MAX_CURSOR_LENGTH
                ? new byte[0]
                : Base64.getUrlDecoder().decode(text);
        if (sealed.length <= SEAL_BYTES) {
            throw new IOException("not a cursor");
        }
        return sealed;
    }

    private byte[] sealOf(byte[] content, String context) {
        byte[] place = context.getBytes(StandardCharsets.UTF_8);
        byte[] covered = Arrays.copyOf(content, content.length + place.length);
        System.arraycopy(place, 0, covered, content.length, place.length);
        return Arrays.copyOf(mac(key, covered), SEAL_BYTES);
    }

    private static byte[] mac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", unavailable);
        }
    }
}
