package app.crm.web.users;

import app.crm.ejb.core.MergePatch;
import app.crm.ejb.users.RoleService;
import app.crm.persistence.query.Page;
import app.crm.persistence.users.RoleDetails;
import app.crm.persistence.users.RoleFields;
import app.crm.web.core.ETags;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("roles")
@Tag(name = "roles", description = "What users may do, as resource × action → scope")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RolesResource {

    @Inject
    RoleService service;

    @Inject
    MergePatch mergePatch;

    /** Roles are few: the first page has them all. */
    @GET
    public Page<RoleDetails> list() {
        List<RoleDetails> roles = service.list();
        return new Page<>(roles, null, (long) roles.size(), true);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") long id) {
        return answer(service.get(id));
    }

    @POST
    public Response create(@NotNull RoleFields body, @Context UriInfo uri) {
        RoleDetails role = service.create(body);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(role.id()))
                        .build())
                .tag(ETags.of(role.version()))
                .entity(role)
                .build();
    }

    @PUT
    @Path("{id}")
    public Response replace(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull RoleFields body) {
        return answer(service.change(id, ETags.ifMatch(ifMatch), current -> body));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) {
        return answer(service.change(id, ETags.ifMatch(ifMatch), mergePatch.of(patch, RoleFields.class)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(id, ETags.ifMatch(ifMatch));
    }

    private static Response answer(RoleDetails role) {
        return Response.ok(role).tag(ETags.of(role.version())).build();
    }
}
