package app.crm.web.timeline;

import app.crm.ejb.timeline.TimelineEntry;
import app.crm.ejb.timeline.TimelineService;
import app.crm.persistence.query.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("organisations/{id: \\d+}/timeline")
@Tag(name = "organisations")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsTimelineResource {

    @Inject
    TimelineService service;

    /** What happened, the newest first. */
    @GET
    public Page<TimelineEntry> timeline(@PathParam("id") long id, @BeanParam TimelineParams params) {
        return service.ofOrganisation(id, params.request());
    }
}
