package app.crm.web.interactions;

import app.crm.ejb.interactions.InboxBox;
import app.crm.ejb.interactions.InteractionInboxService;
import app.crm.ejb.interactions.InteractionService;
import app.crm.persistence.interactions.InteractionDetails;
import app.crm.persistence.interactions.InteractionFields;
import app.crm.web.records.TrashableResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("interactions")
@Tag(name = "interactions", description = "Calls, meetings and notes with people and organisations")
public class InteractionsResource extends TrashableResource<InteractionFields, InteractionDetails> {

    @Inject
    InteractionService service;

    @Inject
    InteractionInboxService inbox;

    public InteractionsResource() {
        super(InteractionFields.class, InteractionDetails.class);
    }

    @GET
    @Path("inbox")
    @Operation(
            summary = "How much is still to be treated",
            description =
                    "mine, unassigned, overdue, today and week, each with the filter that lists it. Days and weeks"
                            + " are those of your time zone.")
    public Inbox inbox() {
        return new Inbox(inbox.count());
    }

    /** The views of the inbox in the order in which they are offered. */
    public record Inbox(List<InboxBox> items) {}

    @Override
    protected InteractionService service() {
        return service;
    }
}
