package app.crm.web.files;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.files.FileUploads;
import app.crm.ejb.files.Files;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.files.FileDetails;
import app.crm.persistence.files.RecordKey;
import app.crm.persistence.query.Page;
import app.crm.web.core.ETags;
import app.crm.web.query.FieldTrimmer;
import app.crm.web.query.PageParams;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The files of one record; the same calls for every kind of record that has files. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordFilesResource {

    @Inject
    FileUploads uploads;

    @Inject
    Files files;

    @Inject
    FieldTrimmer trimmer;

    private final ResourceType resource;

    protected RecordFilesResource(ResourceType resource) {
        this.resource = resource;
    }

    @GET
    public Page<?> list(@PathParam("id") long id, @BeanParam PageParams params) {
        Page<FileDetails> page = files.page(new RecordKey(resource, id), params.request());
        return trimmer.trim(page, FileDetails.class, params.fields());
    }

    /** Hangs the form's part {@code file} on the record. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") long id, @FormParam("file") EntityPart file, @Context UriInfo uri) {
        if (file == null) {
            throw new InvalidException("file", "required", "Send the file as the part \"file\" of the form.");
        }
        FileDetails added =
                uploads.add(new RecordKey(resource, id), file.getFileName().orElse(null), file.getContent());
        return Response.created(uri.getBaseUriBuilder()
                        .path("files")
                        .path(Long.toString(added.id()))
                        .build())
                .tag(ETags.of(added.version()))
                .entity(added)
                .build();
    }
}
