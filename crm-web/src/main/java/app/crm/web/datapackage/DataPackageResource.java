package app.crm.web.datapackage;

import app.crm.ejb.datapackage.DataPackage;
import app.crm.ejb.datapackage.DataPackageService;
import app.crm.web.files.ContentDisposition;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("people/{id}/data-package")
@Tag(name = "data protection")
public class DataPackageResource {

    private static final String ZIP = "application/zip";

    @Inject
    DataPackageService service;

    @GET
    @Produces(ZIP)
    @Operation(
            summary = "All that is held about a person, as a ZIP of JSON files and attachments",
            description = "Needs the permission to manage people, and is complete whatever else the caller may read.")
    public Response get(@PathParam("id") long id) {
        DataPackage finished = service.of(id);
        StreamingOutput body = target -> {
            try (finished) {
                Files.copy(finished.content(), target);
            }
        };
        return Response.ok(body)
                .type(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(finished.name()))
                .header(HttpHeaders.CONTENT_LENGTH, finished.content().toFile().length())
                .build();
    }
}
