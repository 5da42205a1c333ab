package app.crm.web.accesslog;

import app.crm.ejb.accesslog.AccessLogService;
import app.crm.persistence.accesslog.LoggedAccess;
import app.crm.persistence.query.Page;
import app.crm.web.query.FieldTrimmer;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("access-log")
@Tag(name = "data protection", description = "Who looked at personal data, what is handed out of it and what is erased")
@Produces(MediaType.APPLICATION_JSON)
public class AccessLogResource {

    @Inject
    AccessLogService service;

    @Inject
    FieldTrimmer trimmer;

    @GET
    @Operation(summary = "Reads of single people, exports, data packages and erasures, newest first")
    public Page<?> list(@BeanParam AccessLogParams params) {
        return trimmer.trim(service.page(params.narrowed()), LoggedAccess.class, params.fields());
    }
}
