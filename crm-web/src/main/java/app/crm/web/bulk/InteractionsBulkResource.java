package app.crm.web.bulk;

import app.crm.ejb.bulk.BulkRequest;
import app.crm.ejb.bulk.BulkService;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("interactions/bulk")
@Tag(name = "interactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InteractionsBulkResource {

    @Inject
    BulkService service;

    @Inject
    BulkAnswers answers;

    @POST
    @Operation(
            summary = "Changes many at once, whole or not at all",
            description = "Up to 1,000 records are changed at once (200); more by a job (202 and its Location).")
    public Response change(@Valid @NotNull BulkRequest request, @Context UriInfo uri) {
        return answers.of(service.interactions(request), uri);
    }
}
