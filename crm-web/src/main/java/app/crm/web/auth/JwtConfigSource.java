package app.crm.web.auth;

import app.crm.ejb.auth.SigningKeyStore;
import app.crm.ejb.auth.TokenIssuer;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tells MicroProfile JWT by which keys, issuer and audience access tokens are checked. */
public class JwtConfigSource implements ConfigSource {

    private static final String KEY = "mp.jwt.verify.publickey";
    private static final String ALGORITHM = "mp.jwt.verify.publickey.algorithm";
    private static final String ISSUER = "mp.jwt.verify.issuer";
    private static final String AUDIENCE = "mp.jwt.verify.audiences";
    private static final String CLOCK_SKEW = "mp.jwt.verify.clock.skew";
    private static final String SKEW_SECONDS = "5";
    private static final int ABOVE_ENVIRONMENT = 500;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(KEY, ALGORITHM, ISSUER, AUDIENCE, CLOCK_SKEW);
    }

    @Override
    public String getValue(String name) {
        return switch (name) {
            case KEY -> SigningKeyStore.keys().publicKey();
            case ALGORITHM -> SigningKeyStore.keys().algorithm().getName();
            case ISSUER -> TokenIssuer.ISSUER;
            case AUDIENCE -> TokenIssuer.AUDIENCE;
            case CLOCK_SKEW -> SKEW_SECONDS;
            default -> null;
        };
    }

    @Override
    public String getName() {
        return "crm-jwt";
    }

    @Override
    public int getOrdinal() {
        return ABOVE_ENVIRONMENT;
    }
}
