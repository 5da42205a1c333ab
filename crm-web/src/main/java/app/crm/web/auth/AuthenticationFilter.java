package app.crm.web.auth;

import app.crm.ejb.auth.TokenIssuer;
import app.crm.ejb.core.UnauthenticatedException;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Callers;
import app.crm.ejb.security.CurrentUser;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes the holder of the access token the caller of the request. MicroProfile JWT has checked signature, issuer,
 * audience and expiry by now; here the session behind it must still run. Only resources marked {@code @PermitAll} are
 * open to everybody.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    TokenIssuer issuer;

    @Inject
    Callers callers;

    @Inject
    CurrentUser currentUser;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
            Optional<Caller> caller = caller(token);
            caller.ifPresent(currentUser::set);
            if (caller.isEmpty() && !isPublic()) {
                throw new UnauthenticatedException(
                        "The session of this access token is over. Refresh or log in again.");
            }
        } else if (!isPublic()) {
            throw new UnauthenticatedException(
                    "Send an access token as \"Authorization: Bearer …\"; POST /auth/login gives one.");
        }
    }

    private Optional<Caller> caller(JsonWebToken token) {
        Optional<Long> user = AccessToken.user(token);
        Optional<Long> session = AccessToken.number(token, TokenIssuer.SESSION_CLAIM);
        Optional<Long> epoch = AccessToken.number(token, TokenIssuer.EPOCH_CLAIM);
        if (!issuer.isOwn(token.getRawToken()) || user.isEmpty() || session.isEmpty() || epoch.isEmpty()) {
            return Optional.empty();
        }
        return callers.holding(user.get(), session.get(), epoch.get().intValue());
    }

    private boolean isPublic() {
        return resource.getResourceMethod() != null
                && (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                        || resource.getResourceClass().isAnnotationPresent(PermitAll.class));
    }
}
