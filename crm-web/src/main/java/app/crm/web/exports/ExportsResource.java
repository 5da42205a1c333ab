package app.crm.web.exports;

import app.crm.ejb.exports.ExportFiles;
import app.crm.ejb.exports.ExportRequest;
import app.crm.ejb.exports.ExportService;
import app.crm.ejb.jobs.JobService;
import app.crm.persistence.exports.ExportFile;
import app.crm.persistence.exports.ExportFormat;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("exports")
@Tag(name = "exports", description = "Files that are written in the background and fetched within a day")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExportsResource {

    @Inject
    ExportFiles files;

    @Inject
    ExportService service;

    @Inject
    JobService jobs;

    @POST
    @Operation(
            summary = "Orders a file; the result of the job names it",
            description = "The job's result has exportId, with which whoever ordered the file fetches it.")
    public Response order(@Valid @NotNull ExportRequest request, @Context UriInfo uri) {
        long job = files.order(request);
        return Response.accepted(jobs.get(job))
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(Long.toString(job))
                        .build())
                .build();
    }

    @GET
    @Path("columns")
    @Operation(summary = "The columns that files of a resource can have")
    public Object columns(@QueryParam("resource") String resource) {
        return Map.of("items", service.columns(resource));
    }

    @GET
    @Path("{id: \\d+}")
    public ExportFile get(@PathParam("id") long id) {
        return files.get(id);
    }

    @GET
    @Path("{id: \\d+}/download")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("id") long id) {
        ExportFile file = files.get(id);
        ExportFormat.Kind kind = ExportFormat.Kind.valueOf(file.format().toUpperCase(Locale.ROOT));
        return Response.ok(files.content(file).toFile(), kind.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
                .header(ExportStream.ROW_COUNT, file.rows())
                .build();
    }
}
