package app.crm.ejb.auth;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys from and to PEM text. */
final class PemKeys {

    private static final int MIN_RSA_BITS = 2048;
    private static final int P256_BITS = 256;

    private PemKeys() {}

    /**
     * @param source what to name in a refusal
     * @param publicText null where the private key tells its public half, as RSA keys do
     */
    static KeyPair pair(String source, String privateText, String publicText) {
        try {
            byte[] encoded = decode(privateText, "PRIVATE KEY");
            PrivateKey rsa = read("RSA", encoded);
            return rsa != null ? rsaPair((RSAPrivateCrtKey) rsa) : ecPair(encoded, publicText);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new IllegalStateException(
                    source + " holds no usable key; give PKCS#8 PEM (\"BEGIN PRIVATE KEY\") of an RSA key of at least "
                            + MIN_RSA_BITS + " bits, or of a P-256 key together with JWT_PUBLIC_KEY.",
                    failure);
        }
    }

    static String text(PrivateKey key) {
        return text("PRIVATE KEY", key.getEncoded());
    }

    static String text(PublicKey key) {
        return text("PUBLIC KEY", key.getEncoded());
    }

    private static String text(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static KeyPair rsaPair(RSAPrivateCrtKey key) throws GeneralSecurityException {
        if (key.getModulus().bitLength() < MIN_RSA_BITS) {
            throw new GeneralSecurityException("the RSA key is too short");
        }
        RSAPublicKeySpec half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(half), key);
    }

    private static KeyPair ecPair(byte[] encoded, String publicText) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (publicText == null || ((ECPrivateKey) key).getParams().getOrder().bitLength() != P256_BITS) {
            throw new GeneralSecurityException("an EC key must be P-256 and come with its public key");
        }
        PublicKey half =
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(decode(publicText, "PUBLIC KEY")));
        return new KeyPair(half, key);
    }

    private static PrivateKey read(String algorithm, byte[] encoded) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (java.security.spec.InvalidKeySpecException otherAlgorithm) {
            return null;
        }
    }

    /** Environment variables often carry the line breaks as {@code \n}. */
    private static byte[] decode(String text, String label) {
        String body = text.replace("\\n", "\n")
                .replace("-----BEGIN " + label + "-----", "")
                .replace("-----END " + label + "-----", "");
        return Base64.getMimeDecoder().decode(body.strip());
    }
}
