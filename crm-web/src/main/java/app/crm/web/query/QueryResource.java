package app.crm.web.query;

import app.crm.ejb.query.QueryFields;
import app.crm.ejb.query.QueryFieldsService;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("query")
@Tag(name = "query", description = "What lists can be asked")
@Produces(MediaType.APPLICATION_JSON)
public class QueryResource {

    @Inject
    QueryFieldsService service;

    @GET
    @Path("fields")
    public QueryFields fields(@QueryParam("resource") String resource) {
        return service.of(resource);
    }
}
