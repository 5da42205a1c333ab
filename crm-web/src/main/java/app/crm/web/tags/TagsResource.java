package app.crm.web.tags;

import app.crm.ejb.tags.TagService;
import app.crm.persistence.tags.TagDetails;
import app.crm.persistence.tags.TagFields;
import app.crm.web.core.ETags;
import app.crm.web.records.RecordResource;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("tags")
@Tag(name = "tags", description = "Words that records are marked with")
public class TagsResource extends RecordResource<TagFields, TagDetails> {

    @Inject
    TagService service;

    public TagsResource() {
        super(TagFields.class, TagDetails.class);
    }

    @Override
    protected TagService service() {
        return service;
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(id, ETags.ifMatch(ifMatch));
    }

    @POST
    @Path("{id}/merge")
    public Response merge(@PathParam("id") long survivorId, @NotNull Merge body) {
        return answer(service.merge(survivorId, body.mergedId()));
    }

    /** The tag that goes; its records get the one in the address. */
    public record Merge(@NotNull Long mergedId) {}
}
