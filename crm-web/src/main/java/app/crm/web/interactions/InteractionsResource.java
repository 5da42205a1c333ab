package app.crm.web.interactions;

import app.crm.ejb.interactions.InteractionService;
import app.crm.persistence.interactions.InteractionDetails;
import app.crm.persistence.interactions.InteractionFields;
import app.crm.web.records.TrashableResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("interactions")
@Tag(name = "interactions", description = "Calls, meetings and notes with people and organisations")
public class InteractionsResource extends TrashableResource<InteractionFields, InteractionDetails> {

    @Inject
    InteractionService service;

    public InteractionsResource() {
        super(InteractionFields.class, InteractionDetails.class);
    }

    @Override
    protected InteractionService service() {
        return service;
    }
}
