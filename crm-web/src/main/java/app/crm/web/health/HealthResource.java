package app.crm.web.health;

import app.crm.ejb.health.HealthService;
import app.crm.ejb.health.HealthStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("health")
@Tag(name = "health", description = "Whether the product works")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    HealthService service;

    /** What is measured now. */
    public record Health(HealthStatus status) {}

    @GET
    @PermitAll
    public Response health() {
        HealthStatus status = service.status();
        Response.Status code =
                status == HealthStatus.UNHEALTHY ? Response.Status.SERVICE_UNAVAILABLE : Response.Status.OK;
        return Response.status(code).entity(new Health(status)).build();
    }
}
