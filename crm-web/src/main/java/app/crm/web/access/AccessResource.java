package app.crm.web.access;

import app.crm.ejb.access.AccessExplanation;
import app.crm.ejb.access.AccessQuestion;
import app.crm.ejb.access.AccessService;
import app.crm.ejb.core.InvalidException;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("access")
@Tag(name = "access", description = "Why somebody may do something")
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {

    /** No resource of the roles: a file is as visible as what it hangs on. */
    private static final String FILES = "files";

    @Inject
    AccessService service;

    @GET
    @Path("explain")
    public AccessExplanation explain(
            @QueryParam("user") String user,
            @QueryParam("resource") String resource,
            @QueryParam("id") String id,
            @QueryParam("action") String action) {
        long userId = number("user", user);
        if (FILES.equals(resource)) {
            return service.explainFile(userId, action(action), number("id", id));
        }
        return service.explain(
                new AccessQuestion(userId, resource(resource), action(action), id == null ? null : number("id", id)));
    }

    private static long number(String parameter, String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new InvalidException(parameter, "invalid_value", "Give " + parameter + " as a number.");
        }
        return Long.parseLong(text);
    }

    private static ResourceType resource(String path) {
        return ResourceType.ofPath(path == null ? "" : path)
                .filter(ResourceType.governed()::contains)
                .orElseThrow(() -> new InvalidException(
                        "resource",
                        "unknown_resource",
                        "Use one of "
                                + String.join(
                                        ", ",
                                        ResourceType.governed().stream()
                                                .map(ResourceType::path)
                                                .toList())
                                + ", files."));
    }

    private static Action action(String code) {
        return Arrays.stream(Action.values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidException(
                        "action",
                        "unknown_action",
                        "Use one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Action.values())
                                                .map(Action::code)
                                                .toList()) + "."));
    }
}
