package app.crm.web.auth;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Spares MicroProfile JWT from verifying the same token at each request, which costs more than all else in a short one.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class RememberingParser implements JWTParser {

    @Inject
    @Delegate
    JWTParser parser;

    @Inject
    VerifiedTokens verified;

    @Override
    public JsonWebToken parse(String text) throws ParseException {
        Optional<JsonWebToken> known = verified.find(text);
        if (known.isPresent()) {
            return known.get();
        }
        JsonWebToken token = parser.parse(text);
        verified.add(text, token);
        return token;
    }
}
