package app.crm.ejb.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyStoreTest {

    @TempDir
    Path folder;

    @Test
    void makesAKeyOnceAndForItsOwnerAlone() throws IOException {
        Map<String, String> settings =
                Map.of("CRM_DATA_DIR", folder.resolve("data").toString());
        SigningKeys made = SigningKeyStore.load(settings::get);
        assertThat(SigningKeyStore.load(settings::get).keyId()).isEqualTo(made.keyId());
        assertThat(made.algorithm().getName()).isEqualTo("RS256");
        Path file = folder.resolve("data/jwt-private-key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void publishesOnlyThePublicHalf() {
        SigningKeys keys = SigningKeyStore.load(Map.of("CRM_DATA_DIR", folder.toString())::get);
        assertThat(keys.publicKeySet()).contains("\"n\":", keys.keyId()).doesNotContain("\"d\":", "\"p\":");
    }

    @Test
    void takesConfiguredKeysAsTextOrPath() throws GeneralSecurityException, IOException {
        String pem = pem("PRIVATE KEY", pair("RSA", 2048).getPrivate().getEncoded());
        Path file = Files.writeString(folder.resolve("key.pem"), pem);
        String byText = SigningKeyStore.load(Map.of("JWT_PRIVATE_KEY", pem.replace("\n", "\\n"))::get)
                .keyId();
        String byPath = SigningKeyStore.load(Map.of("JWT_PRIVATE_KEY", file.toString())::get)
                .keyId();
        assertThat(byText).isEqualTo(byPath);
    }

    @Test
    void takesAP256PairForEs256() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        SigningKeys keys = SigningKeyStore.load(Map.of(
                "JWT_PRIVATE_KEY", pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                "JWT_PUBLIC_KEY", pem("PUBLIC KEY", pair.getPublic().getEncoded()))::get);
        assertThat(keys.algorithm().getName()).isEqualTo("ES256");
    }

    @Test
    void refusesAKeyThatIsTooShortOrNone() throws GeneralSecurityException {
        String weak = pem("PRIVATE KEY", pair("RSA", 1024).getPrivate().getEncoded());
        assertRefused(weak);
        assertRefused("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    }

    private static void assertRefused(String key) {
        assertThatThrownBy(() -> SigningKeyStore.load(Map.of("JWT_PRIVATE_KEY", key)::get))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JWT_PRIVATE_KEY holds no usable key");
    }

    private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static String pem(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
