package app.crm.web.jobs;

import app.crm.persistence.query.PageRequest;
import app.crm.web.query.NarrowedFilter;
import app.crm.web.query.PageParams;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of jobs takes: the parameters of every list, and two of its own that narrow it further. */
public class JobParams extends PageParams {

    @QueryParam("status")
    @Parameter(description = "Statuses, separated by commas", example = "queued,running")
    String status;

    @QueryParam("kind")
    @Parameter(description = "Kinds, separated by commas", example = "import")
    String kind;

    PageRequest narrowed() {
        return new NarrowedFilter(request())
                .anyOf("status", status)
                .anyOf("kind", kind)
                .toRequest();
    }
}
