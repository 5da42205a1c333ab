package app.crm.persistence.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives the seal of cursors the installation's secret. */
@ApplicationScoped
public class CursorKey {

    private static final Logger LOG = Logger.getLogger(CursorKey.class);
    private static final int RANDOM_BYTES = 32;

    @Inject
    @ConfigProperty(name = "ENCRYPTION_KEY")
    Optional<String> secret;

    @Produces
    @Singleton
    CursorSeal seal() {
        return new CursorSeal(secret.orElseGet(CursorKey::passing));
    }

    private static String passing() {
        LOG.warn("ENCRYPTION_KEY is not set: list cursors end with this process and mean nothing to other nodes");
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
