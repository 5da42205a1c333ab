package app.crm.web.files;

import app.crm.persistence.access.ResourceType;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("people/{id: \\d+}/files")
@Tag(name = "files")
public class PeopleFilesResource extends RecordFilesResource {

    public PeopleFilesResource() {
        super(ResourceType.PEOPLE);
    }
}
