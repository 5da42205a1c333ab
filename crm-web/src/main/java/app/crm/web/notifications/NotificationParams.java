package app.crm.web.notifications;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.query.PageRequest;
import app.crm.web.query.NarrowedFilter;
import app.crm.web.query.PageParams;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of notifications takes: the parameters of every list, and two of its own that narrow it further. */
public class NotificationParams extends PageParams {

    @QueryParam("unread")
    @Parameter(description = "true for the unread ones only, false for the read ones only; all where absent")
    String unread;

    @QueryParam("kind")
    @Parameter(description = "Kinds, separated by commas", example = "assigned,mentioned")
    String kind;

    PageRequest narrowed() {
        return new NarrowedFilter(request())
                .equalTo("is", state())
                .anyOf("kind", kind)
                .toRequest();
    }

    private String state() {
        if (unread == null || unread.isBlank()) {
            return null;
        }
        return switch (unread) {
            case "true" -> "unread";
            case "false" -> "read";
            default -> throw new InvalidException("unread", "invalid_value", "Write unread as true or false.");
        };
    }
}
