package app.crm.web.files;

import app.crm.persistence.access.ResourceType;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("organisations/{id: \\d+}/files")
@Tag(name = "files")
public class OrganisationsFilesResource extends RecordFilesResource {

    public OrganisationsFilesResource() {
        super(ResourceType.ORGANISATIONS);
    }
}
