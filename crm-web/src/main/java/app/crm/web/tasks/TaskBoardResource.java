package app.crm.web.tasks;

import app.crm.ejb.tasks.TaskBoard;
import app.crm.ejb.tasks.TaskBoardService;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("tasks/board")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TaskBoardResource {

    @Inject
    TaskBoardService service;

    @GET
    @Operation(summary = "Exact counts by status; a column's rows are GET /tasks with status: added")
    public TaskBoard board(@QueryParam("filter") String filter) {
        return service.board(filter);
    }
}
