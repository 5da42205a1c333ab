package app.crm.web.files;

import app.crm.persistence.access.ResourceType;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("interactions/{id: \\d+}/files")
@Tag(name = "files")
public class InteractionsFilesResource extends RecordFilesResource {

    public InteractionsFilesResource() {
        super(ResourceType.INTERACTIONS);
    }
}
