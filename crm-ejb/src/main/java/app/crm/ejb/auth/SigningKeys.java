package app.crm.ejb.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;

/**
 * The key pair that access tokens are signed with. Of an RSA key the algorithm is RS256, of a P-256 key ES256; the id
 * that tokens carry is the thumbprint of the public key.
 */
public final class SigningKeys {

    private final JWK key;
    private final JWSHeader header;

    SigningKeys(KeyPair pair) {
        try {
            this.key = pair.getPublic() instanceof RSAPublicKey rsa
                    ? new RSAKey.Builder(rsa)
                            .privateKey((RSAPrivateKey) pair.getPrivate())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyIDFromThumbprint()
                            .build()
                    : new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                            .privateKey((ECPrivateKey) pair.getPrivate())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyIDFromThumbprint()
                            .build();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The signing key cannot be used: " + unusable.getMessage(), unusable);
        }
        this.header = withEncoding(new JWSHeader.Builder(algorithm())
                .type(JOSEObjectType.JWT)
                .keyID(keyId())
                .build());
    }

    /** With its encoded form, which would be made anew at each request otherwise. */
    private static JWSHeader withEncoding(JWSHeader header) {
        try {
            return JWSHeader.parse(header.toBase64URL());
        } catch (ParseException impossible) {
            throw new IllegalStateException("A header just made can be read", impossible);
        }
    }

    /** What stands in front of every access token. */
    JWSHeader header() {
        return header;
    }

    public JWSAlgorithm algorithm() {
        return (JWSAlgorithm) key.getAlgorithm();
    }

    public String keyId() {
        return key.getKeyID();
    }

    /** The public half as PEM text, by which tokens are validated. */
    public String publicKey() {
        try {
            return PemKeys.text(key instanceof RSAKey rsa ? rsa.toRSAPublicKey() : ((ECKey) key).toECPublicKey());
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The signing key cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /** The public half as a JSON Web Key Set, as {@code /auth/jwks.json} answers it. */
    public String publicKeySet() {
        return new JWKSet(key).toString();
    }

    JWSSigner signer() {
        try {
            return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The signing key cannot be used: " + unusable.getMessage(), unusable);
        }
    }
}
