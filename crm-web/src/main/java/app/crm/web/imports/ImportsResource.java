package app.crm.web.imports;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.imports.ImportDetails;
import app.crm.ejb.imports.ImportRunService;
import app.crm.ejb.imports.ImportService;
import app.crm.ejb.imports.ImportUploads;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.query.Page;
import app.crm.web.core.ETags;
import app.crm.web.query.FieldTrimmer;
import app.crm.web.query.PageParams;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("imports")
@Tag(name = "imports", description = "Files that become records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    ImportUploads uploads;

    @Inject
    ImportService service;

    @Inject
    ImportRunService runs;

    @Inject
    FieldTrimmer trimmer;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Takes a CSV file, an Excel workbook or a vCard in and says what it seems to hold",
            description = "The answer names the questions that have to be answered before the import can run: in which"
                    + " currency and unit amounts count that don't say so. sameAs names an import of the same file that was"
                    + " run before. Columns of a file that is shaped like an earlier one mean what they meant then.")
    public Response upload(
            @FormParam("file") EntityPart file,
            @FormParam("resource") String resource,
            @FormParam("options") String options,
            @QueryParam("run") @DefaultValue("false") boolean run,
            @Context UriInfo uri) {
        if (file == null) {
            throw new InvalidException("file", "required", "Send the file as the part \"file\" of the form.");
        }
        String name = file.getFileName().orElse(null);
        if (run) {
            return accepted(uploads.analyseAndRun(name, file.getContent(), resource, options), uri);
        }
        ImportDetails details = uploads.analyse(name, file.getContent(), resource, options);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(details.id()))
                        .build())
                .tag(ETags.of(details.version()))
                .entity(details)
                .build();
    }

    @GET
    @Operation(summary = "The imports, newest first")
    public Page<?> list(@BeanParam PageParams params) {
        return trimmer.trim(service.page(params.request()), ImportDetails.class, params.fields());
    }

    /** What columns of a file can be mapped to. */
    @GET
    @Path("fields")
    public Object fields(@QueryParam("resource") String resource) {
        ImportTarget target = ImportTarget.of(resource == null ? "" : resource)
                .orElseThrow(() -> new InvalidException(
                        "resource", "invalid_value", "Give one of " + String.join(", ", ImportTarget.paths()) + "."));
        return Map.of(
                "items",
                service.offered(target).names().stream()
                        .map(name -> Map.of("name", name))
                        .toList());
    }

    @GET
    @Path("{id: \\d+}")
    public Response get(@PathParam("id") long id) {
        ImportDetails details = service.get(id);
        return Response.ok(details).tag(ETags.of(details.version())).build();
    }

    @PUT
    @Path("{id: \\d+}/mapping")
    @Operation(
            summary = "Says what the columns mean, and what their amounts count",
            description =
                    "Either {column: field}, or {mapping: {column: field}, units: {column: {currency, unit}}} with a"
                            + " unit of one, thousand, million or billion. Both are remembered for files with the same columns.")
    public Object mapping(@PathParam("id") long id, JsonNode body) {
        return service.changeMapping(id, body);
    }

    @POST
    @Path("{id: \\d+}/run")
    @Operation(
            summary = "Runs the import as a job",
            description = "409 unit_unanswered while a question is open; 409 same_file where mode create would make the"
                    + " records of a file once more, unless confirmSameFile is sent. onlyFailed runs the rows that failed in"
                    + " the last run, with what was corrected since, and leaves the others alone.")
    public Response run(@PathParam("id") long id, JsonNode body, @Context UriInfo uri) {
        return accepted(runs.run(id, body), uri);
    }

    private static Response accepted(ImportDetails details, UriInfo uri) {
        return Response.accepted(details)
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(Long.toString(details.jobId()))
                        .build())
                .build();
    }
}
