package app.crm.web.tasks;

import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.tasks.CalendarFeedService;
import app.crm.persistence.tasks.CalendarFeed;
import app.crm.web.core.PublicAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own open tasks in a calendar. */
@Path("calendar-feed")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarFeedResource {

    private static final int FRESH_SECONDS = 300;

    @Inject
    CalendarFeedService service;

    @Inject
    PublicAddress publicAddress;

    /** The secret address, shown once. */
    public record OpenedFeed(String url) {}

    @GET
    @Operation(summary = "Since when your calendar address is open and when it was last read; 404 where there is none")
    public CalendarFeed find() {
        return service.find().orElseThrow(() -> new NotFoundException("You have no calendar address. PUT opens one."));
    }

    @PUT
    @Operation(
            summary = "Open a secret address under which calendars read your open tasks",
            description =
                    "The address is shown this once; a former one stops working. Everybody who knows it can read the"
                            + " titles, descriptions and due dates of your tasks.")
    public Response open(@Context UriInfo uri) {
        String url = publicAddress.base(uri) + "/api/v1/calendar-feed/" + service.open() + ".ics";
        return Response.status(Response.Status.CREATED)
                .entity(new OpenedFeed(url))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Operation(summary = "Close your calendar address")
    public void close() {
        service.close();
    }

    @GET
    @Path("{secret}.ics")
    @PermitAll
    @Produces("text/calendar;charset=utf-8")
    @Operation(summary = "The calendar itself, as RFC 5545 says; the address is the permission")
    public Response read(@PathParam("secret") String secret, @Context UriInfo uri) {
        CacheControl fresh = new CacheControl();
        fresh.setPrivate(true);
        fresh.setMaxAge(FRESH_SECONDS);
        return Response.ok(service.read(secret, publicAddress.base(uri)))
                .cacheControl(fresh)
                .build();
    }
}
