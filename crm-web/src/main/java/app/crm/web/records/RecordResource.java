package app.crm.web.records;

import app.crm.ejb.core.MergePatch;
import app.crm.ejb.records.EditableRecords;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.records.StoredRecord;
import app.crm.web.core.ETags;
import app.crm.web.query.FieldTrimmer;
import app.crm.web.query.PageParams;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * One kind of record over HTTP; the same calls for every kind. One object serves all requests: making one for each, with
 * everything injected into it, costs more than many a call.
 *
 * @param <F> the writable fields
 * @param <D> the record as answers show it
 */
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RecordResource<F, D extends StoredRecord> {

    @Inject
    MergePatch mergePatch;

    @Inject
    FieldTrimmer trimmer;

    private final Class<F> fields;
    private final Class<D> row;

    /**
     * @param fields what may be written of a record
     * @param row what a list shows of it
     */
    protected RecordResource(Class<F> fields, Class<D> row) {
        this.fields = fields;
        this.row = row;
    }

    protected abstract EditableRecords<F, D> service();

    Class<F> fields() {
        return fields;
    }

    @GET
    public Page<?> list(@BeanParam PageParams params) {
        return list(params.request(), params.fields());
    }

    /** A list that is narrower than what the caller asked. */
    protected Page<?> list(PageRequest request, String fieldsShown) {
        return trimmer.trim(service().page(request), row, fieldsShown);
    }

    @POST
    public Response create(@NotNull F body, @Context UriInfo uri) {
        D record = service().create(body);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(record.id()))
                        .build())
                .tag(ETags.of(record.version()))
                .entity(record)
                .build();
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") long id) {
        return answer(service().get(id));
    }

    @PUT
    @Path("{id}")
    public Response replace(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull F body) {
        return answer(service().change(id, ETags.ifMatch(ifMatch), current -> body));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) {
        return answer(service().change(id, ETags.ifMatch(ifMatch), mergePatch.of(patch, fields)));
    }

    protected static Response answer(StoredRecord record) {
        return Response.ok(record).tag(ETags.of(record.version())).build();
    }
}
