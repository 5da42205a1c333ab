package app.crm.web.files;

import app.crm.ejb.core.MergePatch;
import app.crm.ejb.files.Files;
import app.crm.persistence.files.FileDetails;
import app.crm.persistence.files.FileFields;
import app.crm.web.core.ETags;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("files/{id: \\d+}")
@Tag(name = "files", description = "Files on people, organisations, interactions and tasks")
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

    @Inject
    Files files;

    @Inject
    MergePatch mergePatch;

    /**
     * The content.
     *
     * @param inline to be shown by the browser; pictures and PDF only
     */
    @GET
    @Produces(MediaType.WILDCARD)
    public Response download(
            @PathParam("id") long id,
            @QueryParam("inline") @DefaultValue("false") boolean inline,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @Context Request request,
            @Context HttpServletResponse servlet) {
        FileDetails file = files.get(id);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(ETags.of(file.version()));
        if (unchanged != null) {
            return unchanged.build();
        }
        Download download = new Download(file, files.content(file), inline);
        download.protect(servlet);
        return download.answer(range, ifRange);
    }

    /** Renames the file. */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response rename(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) {
        return answer(files.rename(id, ETags.ifMatch(ifMatch), mergePatch.of(patch, FileFields.class)));
    }

    @DELETE
    public void delete(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("permanent") @DefaultValue("false") boolean permanent) {
        if (permanent) {
            files.deletePermanently(id, ETags.ifMatch(ifMatch));
        } else {
            files.trash(id, ETags.ifMatch(ifMatch));
        }
    }

    @POST
    @Path("restore")
    public Response restore(@PathParam("id") long id) {
        return answer(files.restore(id));
    }

    private static Response answer(FileDetails file) {
        return Response.ok(file).tag(ETags.of(file.version())).build();
    }
}
