package app.crm.web.files;

import app.crm.persistence.access.ResourceType;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("tasks/{id: \\d+}/files")
@Tag(name = "files")
public class TasksFilesResource extends RecordFilesResource {

    public TasksFilesResource() {
        super(ResourceType.TASKS);
    }
}
