package app.crm.web.users;

import app.crm.ejb.users.TeamService;
import app.crm.persistence.users.TeamDetails;
import app.crm.persistence.users.TeamFields;
import app.crm.web.core.ETags;
import app.crm.web.records.RecordResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("teams")
@Tag(name = "teams", description = "Users who work on the same records")
public class TeamsResource extends RecordResource<TeamFields, TeamDetails> {

    @Inject
    TeamService service;

    public TeamsResource() {
        super(TeamFields.class, TeamDetails.class);
    }

    @Override
    protected TeamService service() {
        return service;
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(id, ETags.ifMatch(ifMatch));
    }
}
