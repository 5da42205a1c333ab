package app.crm.web.records;

import app.crm.ejb.records.RecordService;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.WritableFields;
import app.crm.web.core.ETags;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A kind of record that is deleted into the trash and restored from there. */
public abstract class TrashableResource<F extends WritableFields, D extends StoredRecord> extends RecordResource<F, D> {

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
    @Path("{id}/restore")
    public Response restore(@PathParam("id") long id) {
        return answer(service().restore(id));
    }
}
