package app.crm.ejb.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the signing key comes from: {@code JWT_PRIVATE_KEY} (PEM text, or the path of a PEM file), else a file in the
 * data folder that is made at the first start. Several nodes need the same key: set it, or share the folder.
 */
public final class SigningKeyStore {

    private static final String PRIVATE = "JWT_PRIVATE_KEY";
    private static final String PUBLIC = "JWT_PUBLIC_KEY";
    private static final String FILE = "jwt-private-key.pem";
    private static final int RSA_BITS = 2048;

    private static SigningKeys loaded;

    private SigningKeyStore() {}

    /** The key of this installation; read once, since validation and signing must agree. */
    public static synchronized SigningKeys keys() {
        if (loaded == null) {
            loaded = load(SigningKeyStore::setting);
        }
        return loaded;
    }

    static SigningKeys load(UnaryOperator<String> settings) {
        return new SigningKeys(configured(settings).orElseGet(() -> ofDataFolder(settings)));
    }

    private static Optional<KeyPair> configured(UnaryOperator<String> settings) {
        return Optional.ofNullable(settings.apply(PRIVATE))
                .map(text -> PemKeys.pair(PRIVATE, contentOf(text), contentOf(settings.apply(PUBLIC))));
    }

    private static KeyPair ofDataFolder(UnaryOperator<String> settings) {
        Path file = dataFolder(settings).resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return PemKeys.pair(file.toString(), Files.readString(file), null);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot keep the signing key in " + file + "; make the folder writable, or set JWT_PRIVATE_KEY",
                    failure);
        }
    }

    /** Written aside and linked into place: a second node that starts at the same moment finds all of it or nothing. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(
                file.getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, PemKeys.text(generate().getPrivate()));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFaster) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This Java cannot make RSA keys", failure);
        }
    }

    private static String contentOf(String textOrPath) {
        if (textOrPath == null || textOrPath.contains("-----BEGIN")) {
            return textOrPath;
        }
        try {
            return Files.readString(Path.of(textOrPath.strip()));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the key file " + textOrPath, failure);
        }
    }

    private static Path dataFolder(UnaryOperator<String> settings) {
        String folder = settings.apply("CRM_DATA_DIR");
        return Path.of(folder == null ? "data" : folder).toAbsolutePath();
    }

    /** Not through MicroProfile Config: its own set-up asks for the key. */
    private static String setting(String name) {
        String value = System.getProperty(name, System.getenv(name));
        return value == null || value.isBlank() ? null : value;
    }
}
