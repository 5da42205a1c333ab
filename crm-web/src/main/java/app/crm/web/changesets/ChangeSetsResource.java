package app.crm.web.changesets;

import app.crm.ejb.changesets.HistoryService;
import app.crm.ejb.changesets.UndoAnswer;
import app.crm.ejb.changesets.UndoService;
import app.crm.persistence.changesets.ChangeItem;
import app.crm.persistence.changesets.ChangeSet;
import app.crm.persistence.changesets.undo.UndoItem;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.web.query.FieldTrimmer;
import app.crm.web.query.PageParams;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("change-sets")
@Tag(name = "change sets", description = "Every write can be seen and undone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangeSetsResource {

    @Inject
    HistoryService history;

    @Inject
    UndoService undo;

    @Inject
    FieldTrimmer trimmer;

    @GET
    @Operation(summary = "The history, newest first; with resource and recordId that of one record")
    public Page<?> list(@BeanParam HistoryParams params) {
        OptionalLong record = params.record();
        Page<ChangeSet> page = record.isPresent()
                ? history.pageOf(params.resource(), record.getAsLong(), params.narrowed())
                : history.page(params.narrowed());
        return trimmer.trim(page, ChangeSet.class, params.fields());
    }

    @GET
    @Path("{id}")
    public ChangeSet get(@PathParam("id") long id) {
        return history.get(id);
    }

    @GET
    @Path("{id}/items")
    @Operation(summary = "The changed rows in the order of the changes, each field before and after")
    public Page<ChangeItem> items(@PathParam("id") long id, @BeanParam PageParams params) {
        return history.items(id, params.request());
    }

    @POST
    @Path("{id}/undo")
    @Operation(summary = "Takes a change set back; to undo an undo is to redo")
    public UndoAnswer undo(@PathParam("id") long id, @BeanParam PageParams params, UndoRequest request) {
        PageRequest page = params.request();
        return request != null && request.isDryRun() ? undo.rehearse(id, page) : undo.undo(id, page);
    }

    @GET
    @Path("{id}/undo/items")
    @Operation(summary = "What the undo of this change set did with each record, blocked and kept ones first")
    public Page<UndoItem> undoItems(@PathParam("id") long id, @BeanParam PageParams params) {
        return undo.items(id, params.request());
    }
}
