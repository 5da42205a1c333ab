package app.crm.web.auth;

import app.crm.ejb.auth.Account;
import app.crm.ejb.auth.Device;
import app.crm.ejb.auth.Login;
import app.crm.ejb.auth.LoginService;
import app.crm.ejb.auth.PasswordChange;
import app.crm.ejb.auth.SigningKeyStore;
import app.crm.ejb.auth.Tokens;
import app.crm.ejb.core.MergePatch;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.users.AccountFields;
import app.crm.ejb.users.OwnAccount;
import app.crm.persistence.auth.SessionDetails;
import app.crm.web.core.ClientAddress;
import app.crm.web.core.PublicAddress;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("auth")
@Tag(name = "auth", description = "Logging in and out")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource {

    @Inject
    LoginService service;

    @Inject
    OwnAccount ownAccount;

    @Inject
    MergePatch mergePatch;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clientAddress;

    @Inject
    PublicAddress publicAddress;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @POST
    @Path("login")
    @PermitAll
    public Response login(@NotNull @Valid Login login) {
        Device device = new Device(clientAddress.of(request), request.getHeader(HttpHeaders.USER_AGENT));
        return answer(service.login(login, device));
    }

    /** Without a body: the cookie is all it needs. Sent from another site it carries no cookie. */
    @POST
    @Path("refresh")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public Response refresh(@CookieParam(RefreshCookie.NAME) String token) {
        return answer(service.refresh(token, clock.instant()));
    }

    @POST
    @Path("logout")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public Response logout(@CookieParam(RefreshCookie.NAME) String token, @Context SecurityContext security) {
        service.logout(currentUser.find().isPresent() ? session(security) : null, token);
        return Response.noContent()
                .cookie(RefreshCookie.cleared(publicAddress.isSecure(request)))
                .build();
    }

    @GET
    @Path("me")
    public Account me() {
        return Account.of(currentUser.get());
    }

    @PATCH
    @Path("me")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Changes one's own fullName, language or timezone")
    public Account changeMe(@NotNull JsonNode patch) {
        return ownAccount.change(mergePatch.of(patch, AccountFields.class));
    }

    @PUT
    @Path("password")
    public void changePassword(@NotNull @Valid PasswordChange change, @Context SecurityContext security) {
        service.changePassword(change, session(security));
    }

    @GET
    @Path("sessions")
    public List<SessionDetails> sessions(@Context SecurityContext security) {
        return service.sessions(session(security));
    }

    @DELETE
    @Path("sessions/{id}")
    public void endSession(@PathParam("id") long id) {
        service.endSession(id);
    }

    /** The public keys by which anybody can check an access token. */
    @GET
    @Path("jwks.json")
    @PermitAll
    public String keys() {
        return SigningKeyStore.keys().publicKeySet();
    }

    private Response answer(Tokens tokens) {
        return Response.ok(LoginAnswer.of(tokens))
                .cookie(RefreshCookie.of(tokens, publicAddress.isSecure(request), clock.instant()))
                .build();
    }

    private static Long session(SecurityContext security) {
        return AccessToken.session(security.getUserPrincipal());
    }
}
