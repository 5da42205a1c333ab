package app.crm.web.views;

import app.crm.ejb.views.DefaultViewService;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("views/defaults")
@Tag(name = "views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DefaultViewsResource {

    @Inject
    DefaultViewService service;

    @GET
    @Operation(summary = "The views that the caller's lists open with: resource to id")
    public Map<String, Long> get() {
        return service.get();
    }

    @PUT
    @Path("{resource}")
    @Operation(summary = "Opens the caller's list of the resource with this view from now on")
    public Map<String, Long> set(@PathParam("resource") String resource, @NotNull @Valid Choice body) {
        return service.set(resource, body.viewId());
    }

    @DELETE
    @Path("{resource}")
    @Operation(summary = "Opens the caller's list of the resource as it ships again")
    public void clear(@PathParam("resource") String resource) {
        service.clear(resource);
    }

    /** The view to open with. */
    public record Choice(@NotNull Long viewId) {}
}
