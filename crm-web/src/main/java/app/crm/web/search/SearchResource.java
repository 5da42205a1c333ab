package app.crm.web.search;

import app.crm.ejb.search.SearchAnswer;
import app.crm.ejb.search.SearchService;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("search")
@Tag(name = "search", description = "Find records by text")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    SearchService service;

    @GET
    @Operation(
            summary = "Find records by words, names, e-mail addresses or telephone numbers",
            description = "Exact matches come first, then whole words, beginnings of words, and words with one or two"
                    + " typing errors corrected.")
    public SearchAnswer search(
            @QueryParam("q") String text, @QueryParam("types") String types, @QueryParam("limit") Integer limit) {
        return service.search(text, types, limit);
    }

    @GET
    @Path("suggest")
    @Operation(summary = "The same while somebody types, from the first letter on")
    public SearchAnswer suggest(
            @QueryParam("q") String text, @QueryParam("types") String types, @QueryParam("limit") Integer limit) {
        return service.suggest(text, types, limit);
    }
}
