package app.crm.web.tags;

import app.crm.ejb.tags.TagMerge;
import app.crm.ejb.tags.TagService;
import app.crm.persistence.tags.TagDetails;
import app.crm.persistence.tags.TagFields;
import app.crm.web.core.ETags;
import app.crm.web.records.RecordResource;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @Path("merge")
    @Operation(summary = "Gives the records of some tags another one instead and removes those")
    public Response merge(@NotNull @Valid TagMerge body) {
        return answer(service.merge(body));
    }
}
