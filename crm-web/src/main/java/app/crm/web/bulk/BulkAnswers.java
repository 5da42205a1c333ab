package app.crm.web.bulk;

import app.crm.ejb.bulk.BulkOutcome;
import app.crm.ejb.jobs.JobService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers at once with what was done, or with the job that does it. */
@ApplicationScoped
public class BulkAnswers {

    @Inject
    JobService jobs;

    Response of(BulkOutcome outcome, UriInfo uri) {
        if (outcome.jobId() == null) {
            return Response.ok(outcome.answer()).build();
        }
        return Response.accepted(jobs.get(outcome.jobId()))
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(Long.toString(outcome.jobId()))
                        .build())
                .build();
    }
}
