package app.crm.web.duplicates;

import app.crm.ejb.duplicates.Dismissed;
import app.crm.ejb.duplicates.DuplicateService;
import app.crm.persistence.duplicates.DuplicatePair;
import app.crm.persistence.duplicates.Lookalike;
import app.crm.persistence.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@Path("duplicates")
@Tag(name = "duplicates", description = "Records that are probably the same")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatesResource {

    @Inject
    DuplicateService service;

    @GET
    @Operation(
            summary = "Pairs of records that are probably the same, the surest first",
            description = "Found in the background, about a minute after a record changed. score goes from 55 to 100,"
                    + " reasons say what speaks for it. Merge a pair with POST /people/merge or /organisations/merge.")
    public Page<DuplicatePair> list(@BeanParam DuplicateParams params) {
        return service.page(params.wanted(), params.request());
    }

    @POST
    @Path("{id}/dismiss")
    @Operation(
            summary = "Says that the two records are two",
            description = "The pair is proposed again only when something new speaks for it. Undo the change set to"
                    + " have it back.")
    public Dismissed dismiss(@PathParam("id") long id) {
        return service.dismiss(id);
    }

    @GET
    @Path("check")
    @Operation(
            summary = "What resembles a record that is being typed, the most alike first",
            description = "At most five, with a score from 40 to 100. Fast enough to be asked at each pause in typing.")
    public List<Lookalike> check(@BeanParam TypedParams params) {
        return service.lookalikes(params.kind(), params.typed());
    }

    @POST
    @Path("scan")
    @Operation(summary = "Compare all records anew, as a job")
    public Response scan(@Context UriInfo uri) {
        long job = service.rescan();
        return Response.accepted(Map.of("jobId", job))
                .location(uri.getBaseUriBuilder().path("jobs/{id}").build(job))
                .build();
    }
}
