package app.crm.web.tasks;

import app.crm.ejb.tasks.Snooze;
import app.crm.ejb.tasks.TaskService;
import app.crm.persistence.tasks.TaskDetails;
import app.crm.persistence.tasks.TaskFields;
import app.crm.web.core.ETags;
import app.crm.web.records.TrashableResource;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("tasks")
@Tag(
        name = "tasks",
        description =
                "What is to be done, by whom and until when. A task with dueAllDay is due until the last second of its"
                        + " day in the time zone of its assignee (else its owner): dueAt is that second, whatever moment of the day"
                        + " was sent. overdue means: still open and dueAt before now. recurrence is a part of RFC 5545, such as"
                        + " FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH or FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12, or"
                        + " FREQ=DAILY;INTERVAL=3;FROM=COMPLETION to count from the day on which it was done.")
public class TasksResource extends TrashableResource<TaskFields, TaskDetails> {

    @Inject
    TaskService service;

    public TasksResource() {
        super(TaskFields.class, TaskDetails.class);
    }

    @POST
    @Path("{id}/complete")
    @Operation(
            summary = "Mark a task as done",
            description = "Of a recurring task the next occurrence is made in the same change set; nextTaskId names it."
                    + " Doing it twice changes nothing.")
    public Response complete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(service.complete(id, ETags.ifMatch(ifMatch)));
    }

    @POST
    @Path("{id}/snooze")
    @Operation(
            summary = "Put a task off",
            description =
                    "days counts from today where the task is overdue, else from its due date, and keeps the time of"
                            + " day; until is a day or a moment. The reminder keeps its distance to the due date.")
    public Response snooze(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Snooze body) {
        return answer(service.snooze(id, ETags.ifMatch(ifMatch), body));
    }

    @Override
    protected TaskService service() {
        return service;
    }
}
