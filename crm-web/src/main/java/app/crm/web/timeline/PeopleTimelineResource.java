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

@Path("people/{id: \\d+}/timeline")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleTimelineResource {

    @Inject
    TimelineService service;

    /** What happened, the newest first. */
    @GET
    public Page<TimelineEntry> timeline(@PathParam("id") long id, @BeanParam TimelineParams params) {
        return service.ofPerson(id, params.request());
    }
}
