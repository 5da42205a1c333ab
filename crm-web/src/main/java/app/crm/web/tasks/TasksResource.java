package app.crm.web.tasks;

import app.crm.ejb.tasks.TaskService;
import app.crm.persistence.tasks.TaskDetails;
import app.crm.persistence.tasks.TaskFields;
import app.crm.web.records.TrashableResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("tasks")
@Tag(name = "tasks", description = "What is to be done, by whom and until when")
public class TasksResource extends TrashableResource<TaskFields, TaskDetails> {

    @Inject
    TaskService service;

    public TasksResource() {
        super(TaskFields.class, TaskDetails.class);
    }

    @Override
    protected TaskService service() {
        return service;
    }
}
