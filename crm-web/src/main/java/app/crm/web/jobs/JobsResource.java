package app.crm.web.jobs;

import app.crm.ejb.jobs.JobService;
import app.crm.persistence.jobs.Job;
import app.crm.persistence.jobs.JobWorker;
import app.crm.persistence.query.Page;
import app.crm.web.query.FieldTrimmer;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("jobs")
@Tag(name = "jobs", description = "Long work: imports and bulk changes")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    /** So that lists of the page have one shape. */
    public record Workers(List<JobWorker> items) {}

    @Inject
    JobService service;

    @Inject
    FieldTrimmer trimmer;

    @GET
    @Operation(summary = "One's own jobs, newest first; administrators see all")
    public Page<?> list(@BeanParam JobParams params) {
        return trimmer.trim(service.page(params.narrowed()), Job.class, params.fields());
    }

    @GET
    @Path("workers")
    @Operation(summary = "The servers that work on jobs")
    public Workers workers() {
        return new Workers(service.workers());
    }

    @GET
    @Path("{id}")
    public Job get(@PathParam("id") long id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stops a job; what it had not committed is undone")
    public Job cancel(@PathParam("id") long id) {
        return service.cancel(id);
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Starts a failed or cancelled job again where it stopped")
    public Job retry(@PathParam("id") long id) {
        return service.retry(id);
    }
}
