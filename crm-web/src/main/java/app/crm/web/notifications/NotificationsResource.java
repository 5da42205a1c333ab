package app.crm.web.notifications;

import app.crm.ejb.notifications.NotificationMarks;
import app.crm.ejb.notifications.NotificationService;
import app.crm.persistence.notifications.Notification;
import app.crm.persistence.query.Page;
import app.crm.web.query.FieldTrimmer;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("notifications")
@Tag(name = "notifications", description = "What the product tells the caller")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    /** How many notifications the caller has not read. */
    public record Unread(long unread) {}

    @Inject
    NotificationService service;

    @Inject
    FieldTrimmer trimmer;

    @GET
    @Operation(summary = "One's own notifications, newest first")
    public Page<?> list(@BeanParam NotificationParams params) {
        return trimmer.trim(service.page(params.narrowed()), Notification.class, params.fields());
    }

    @GET
    @Path("unread")
    @Operation(summary = "How many are unread")
    public Unread unread() {
        return new Unread(service.unread());
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Marks many as read or unread: those of ids, or all up to the id upTo")
    public NotificationService.Marked markMany(@NotNull NotificationMarks marks) {
        return service.mark(marks);
    }

    @GET
    @Path("{id}")
    public Notification get(@PathParam("id") long id) {
        return service.get(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Marks one as read or unread")
    public Notification mark(@PathParam("id") long id, @NotNull NotificationMarks marks) {
        return service.mark(id, marks);
    }
}
