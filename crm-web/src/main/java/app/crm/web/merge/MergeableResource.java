package app.crm.web.merge;

import app.crm.ejb.merge.MergeableService;
import app.crm.ejb.merge.Merged;
import app.crm.ejb.merge.RecordMerge;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.WritableFields;
import app.crm.web.records.TrashableResource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A kind of record of which several can become one. */
public abstract class MergeableResource<F extends WritableFields, D extends StoredRecord>
        extends TrashableResource<F, D> {

    protected MergeableResource(Class<F> fields, Class<D> row) {
        super(fields, row);
    }

    @Override
    protected abstract MergeableService<?, F, D> service();

    @POST
    @Path("merge")
    @Operation(
            summary = "Makes up to 51 records one",
            description = "All that belongs to the merged records goes over to the survivor, and they go to the trash."
                    + " By default the survivor's values stay and its gaps are filled from the first merged record that has"
                    + " a value; lists are united, addresses that lose go to otherEmails, and who unsubscribed or refused"
                    + " consent on one record did so on all. fields says otherwise by field name, or custom.key: a number"
                    + " is the id of the record whose value wins, {\"value\": 40} is a value, and so is any text, list,"
                    + " true, false or null. versions, by id, refuses records that changed since they were read."
                    + " Reading one of them afterwards answers 404 with the code merged and the survivor's id in"
                    + " mergedInto. To undo the change set is to unmerge: what was added to the survivor since stays"
                    + " with it, and so does each field that was edited since.")
    public Merged merge(@NotNull @Valid RecordMerge body) {
        return service().merge(body);
    }
}
