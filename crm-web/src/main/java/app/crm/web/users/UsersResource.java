package app.crm.web.users;

import app.crm.ejb.users.Handover;
import app.crm.ejb.users.HandoverRequest;
import app.crm.ejb.users.HandoverService;
import app.crm.ejb.users.UserService;
import app.crm.persistence.users.UserDetails;
import app.crm.persistence.users.UserFields;
import app.crm.web.records.RecordResource;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("users")
@Tag(name = "users", description = "Who works with the product")
public class UsersResource extends RecordResource<UserFields, UserDetails> {

    @Inject
    UserService service;

    @Inject
    HandoverService handover;

    public UsersResource() {
        super(UserFields.class, UserDetails.class);
    }

    @Override
    protected UserService service() {
        return service;
    }

    @POST
    @Path("{id}/handover")
    @Operation(
            summary = "Gives everything that belongs to the user to another one, in one change set",
            description = "More than 1,000 records are moved by a job: 202 with its address.")
    public Response handOver(@PathParam("id") long id, @NotNull HandoverRequest body, @Context UriInfo uri) {
        Handover answer = handover.handOver(id, body);
        return answer.jobId() == null
                ? Response.ok(answer).build()
                : Response.accepted(answer)
                        .location(uri.getBaseUriBuilder()
                                .path("jobs")
                                .path(Long.toString(answer.jobId()))
                                .build())
                        .build();
    }
}
