package app.crm.web.search;

import app.crm.ejb.search.SearchAnswer;
import app.crm.ejb.search.SearchIndexService;
import app.crm.ejb.search.SearchService;
import app.crm.persistence.search.IndexState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@Path("search")
@Tag(name = "search", description = "Find records by text")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    SearchService service;

    @Inject
    SearchIndexService index;

    @GET
    @Operation(
            summary = "Find records by words, names, e-mail addresses or telephone numbers",
            description = "Exact matches come first, then whole words, beginnings of words, and words with one or two"
                    + " typing errors corrected. snippet is plain text, marks are the places in it that matched."
                    + " Among the words may stand conditions of the query language, as in \"dupont country:FR\": then"
                    + " the whole text is read as a filter, whose words are searched for with typing errors forgiven."
                    + " Conditions alone give all that meet them. A type that a condition means nothing for, files"
                    + " always, is not searched and named in skipped; a condition that no type understands is refused"
                    + " with 400 bad_filter and its position.")
    public SearchAnswer search(
            @QueryParam("q") String text, @QueryParam("types") String types, @QueryParam("limit") String limit) {
        return service.search(text, types, limit);
    }

    @GET
    @Path("suggest")
    @Operation(summary = "The same while somebody types, from the first letter on")
    public SearchAnswer suggest(
            @QueryParam("q") String text, @QueryParam("types") String types, @QueryParam("limit") String limit) {
        return service.suggest(text, types, limit);
    }

    @GET
    @Path("index")
    @Operation(summary = "Whether every record can be found: documents compared with records")
    public List<IndexState> index() {
        return index.state();
    }

    @POST
    @Path("index/rebuild")
    @Operation(summary = "Write all search documents anew, as a job")
    public Response rebuild(@Context UriInfo uri) {
        long job = index.rebuild();
        return Response.accepted(Map.of("jobId", job))
                .location(uri.getBaseUriBuilder().path("jobs/{id}").build(job))
                .build();
    }
}
