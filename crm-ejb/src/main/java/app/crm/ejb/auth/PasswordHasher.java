package app.crm.ejb.auth;

import app.crm.ejb.core.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with the parameters that OWASP asks at least. Each computation takes 19 MiB, so only a few run at a time; a
 * flood of logins waits instead of exhausting the heap.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MAX_WAIT_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore slots =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** Takes the place of the hash of a user who does not exist, so that the check costs the same. */
    private final String nobody = hash("nobody has this password");

    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        PasswordHash parameters =
                new PasswordHash(PasswordHash.MEMORY_KIB, PasswordHash.ITERATIONS, 1, salt, new byte[0]);
        return parameters.with(compute(password, parameters)).encoded();
    }

    /**
     * Whether the password belongs to the hash. Takes as long for a wrong password and for no hash at all.
     *
     * @param encoded null where the user does not exist or has no password
     */
    public boolean matches(String password, String encoded) {
        PasswordHash stored = PasswordHash.parse(encoded == null ? nobody : encoded);
        boolean equal = MessageDigest.isEqual(stored.hash(), compute(password, stored));
        return equal && encoded != null;
    }

    /** Whether the hash was made with other parameters than today's. */
    public boolean isOutdated(String encoded) {
        return !PasswordHash.parse(encoded).hasCurrentParameters();
    }

    private byte[] compute(String password, PasswordHash parameters) {
        return inSlot(() -> {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(parameters.memoryKib())
                    .withIterations(parameters.iterations())
                    .withParallelism(parameters.parallelism())
                    .withSalt(parameters.salt())
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        });
    }

    private <T> T inSlot(Supplier<T> work) {
        try {
            if (!slots.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new UnavailableException("Too many logins at this moment. Try again shortly.", 5, null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The server is stopping. Try again shortly.", 5, stopped);
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }
}
