package app.crm.web.records;

import app.crm.ejb.records.BatchAnswer;
import app.crm.ejb.records.BatchRequest;
import app.crm.ejb.records.BatchService;
import app.crm.ejb.records.RecordService;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.WritableFields;
import app.crm.web.core.ETags;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A kind of record that is deleted into the trash and restored from there. */
public abstract class TrashableResource<F extends WritableFields, D extends StoredRecord> extends RecordResource<F, D> {

    @Inject
    BatchService batches;

    protected TrashableResource(Class<F> fields, Class<D> row) {
        super(fields, row);
    }

    @Override
    protected abstract RecordService<?, F, D> service();

    @DELETE
    @Path("{id}")
    public void delete(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("permanent") @DefaultValue("false") boolean permanent) {
        if (permanent) {
            service().deletePermanently(id, ETags.ifMatch(ifMatch));
        } else {
            service().trash(id, ETags.ifMatch(ifMatch));
        }
    }

    @POST
    @Path("batch")
    @Operation(
            summary = "Up to 1,000 writes, one after the other, in one change set",
            description = "Each operation is answered with the status of the single call. What is refused is left out;"
                    + " with atomic=true one refusal refuses all (409 batch_refused). update takes a merge patch.")
    public BatchAnswer batch(@Valid @NotNull BatchRequest request) {
        return batches.run(service(), fields(), request);
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") long id) {
        return answer(service().restore(id));
    }
}
