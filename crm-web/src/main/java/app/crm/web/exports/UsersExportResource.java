package app.crm.web.exports;

import app.crm.ejb.exports.ExportService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("users/export")
@Tag(name = "users")
public class UsersExportResource {

    @Inject
    ExportService service;

    @Inject
    ExportStream stream;

    @GET
    public Response export(@BeanParam ExportParams params, @Context HttpServletResponse response) {
        return stream.of(service.users(params.wishes()), response);
    }
}
