package app.crm.web.organisations;

import app.crm.ejb.organisations.PipelineBoard;
import app.crm.ejb.organisations.PipelineBoardService;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("organisations/board")
@Tag(name = "organisations")
@Produces(MediaType.APPLICATION_JSON)
public class PipelineBoardResource {

    @Inject
    PipelineBoardService service;

    @GET
    @Operation(summary = "Exact counts and amounts by stage; a column's rows are GET /organisations with stage: added")
    public PipelineBoard board(@QueryParam("filter") String filter) {
        return service.board(filter);
    }
}
