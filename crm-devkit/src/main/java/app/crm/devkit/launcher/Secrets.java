package app.crm.devkit.launcher;

import app.crm.devkit.stores.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Passwords and keys of one installation: made once, each in a file that only its owner may read. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without the characters that people mistake for each other. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path folder;

    Secrets(Path folder) throws IOException {
        this.folder = Folders.createPrivate(folder);
        if (!Files.exists(privateKeyFile())) {
            writeKeyPair();
        }
    }

    String adminPassword() throws IOException {
        return keep("admin-password", () -> text(16));
    }

    /** That of the users of the demo firm. */
    String demoPassword() throws IOException {
        return keep("demo-password", () -> text(16));
    }

    String databasePassword() throws IOException {
        return keep("database-password", () -> text(32));
    }

    String redisPassword() throws IOException {
        return keep("redis-password", () -> text(32));
    }

    /** 256 bits in Base64. */
    String encryptionKey() throws IOException {
        return keep("encryption-key", () -> {
            byte[] key = new byte[32];
            RANDOM.nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }

    Path privateKeyFile() {
        return folder.resolve("jwt-private-key.pem");
    }

    Path publicKeyFile() {
        return folder.resolve("jwt-public-key.pem");
    }

    private String keep(String name, Supplier<String> maker) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Folders.writePrivate(file, maker.get());
        }
        return Files.readString(file).strip();
    }

    private static String text(int length) {
        return RANDOM.ints(length, 0, LEGIBLE.length())
                .collect(
                        StringBuilder::new,
                        (builder, index) -> builder.append(LEGIBLE.charAt(index)),
                        StringBuilder::append)
                .toString();
    }

    private void writeKeyPair() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, RANDOM);
            KeyPair pair = generator.generateKeyPair();
            Folders.writePrivate(
                    publicKeyFile(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            Folders.writePrivate(
                    privateKeyFile(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no RSA", missing);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
