package app.crm.web.accesslog;

import app.crm.persistence.query.PageRequest;
import app.crm.web.query.NarrowedFilter;
import app.crm.web.query.PageParams;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the access log takes: the parameters of every list, and four of its own that narrow it further. */
public class AccessLogParams extends PageParams {

    @QueryParam("user")
    @Parameter(description = "Looked at by this user: an id, a name, an e-mail address or me")
    String user;

    @QueryParam("action")
    @Parameter(description = "Actions, separated by commas", example = "export,data_package")
    String action;

    @QueryParam("resource")
    @Parameter(description = "Records of this kind", example = "people")
    String resource;

    @QueryParam("recordId")
    @Parameter(description = "The record with this id")
    String recordId;

    /** The list's request, with the parameters of its own said in the query language. */
    PageRequest narrowed() {
        return new NarrowedFilter(request())
                .equalTo("user", user)
                .anyOf("action", action)
                .equalTo("resource", resource)
                .equalTo("recordId", recordId)
                .toRequest();
    }
}
