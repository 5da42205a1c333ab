package app.crm.web.erasure;

import app.crm.ejb.erasure.Erasure;
import app.crm.ejb.erasure.ErasureService;
import app.crm.ejb.erasure.ErasureWish;
import app.crm.persistence.erasure.ErasureCounts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("people/{id}/erase")
@Tag(name = "data protection")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureResource {

    @Inject
    ErasureService service;

    @GET
    @Operation(
            summary = "What erasing the person would remove and leave now",
            description = "Changes nothing. historyItems counts the lines that are about what would be removed.")
    public ErasureCounts preview(@PathParam("id") long id) {
        return service.preview(id);
    }

    @POST
    @Operation(
            summary = "Erases a person and all that is about them alone, for good",
            description = "Interactions and tasks that others have part in stay without the person; the answer lists"
                    + " them, since their text may speak of the person. Saved views that say the name or an address say"
                    + " \"erased\" instead. The history is blanked; nothing undoes it.")
    public Erasure erase(@PathParam("id") long id, @NotNull ErasureWish wish) {
        return service.erase(id, wish);
    }
}
