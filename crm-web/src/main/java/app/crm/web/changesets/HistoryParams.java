package app.crm.web.changesets;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.query.PageRequest;
import app.crm.web.query.NarrowedFilter;
import app.crm.web.query.PageParams;
import jakarta.ws.rs.QueryParam;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of change sets takes: the parameters of every list, and four of its own that narrow it further. */
public class HistoryParams extends PageParams {

    @QueryParam("resource")
    @Parameter(description = "Change sets that touched this kind of record", example = "people")
    String resource;

    @QueryParam("recordId")
    @Parameter(description = "With resource: the history of this record")
    String recordId;

    @QueryParam("actor")
    @Parameter(description = "Made by this user: an id, a name, an e-mail address or me")
    String actor;

    @QueryParam("kind")
    @Parameter(description = "Kinds, separated by commas", example = "import,bulk")
    String kind;

    /** The resource, where a record's history is asked for. */
    ResourceType resource() {
        return ResourceType.ofPath(String.valueOf(resource))
                .orElseThrow(() -> new InvalidException(
                        "resource",
                        "unknown_resource",
                        "Say with resource= what recordId is the id of, as in people."));
    }

    OptionalLong record() {
        if (recordId == null || recordId.isBlank()) {
            return OptionalLong.empty();
        }
        if (!recordId.matches("\\d{1,18}")) {
            throw new InvalidException("recordId", "invalid_id", "Write recordId as a number.");
        }
        return OptionalLong.of(Long.parseLong(recordId));
    }

    /** The list's request, with the parameters of its own said in the query language. */
    PageRequest narrowed() {
        return new NarrowedFilter(request())
                .equalTo("resource", resource)
                .equalTo("actor", actor)
                .anyOf("kind", kind)
                .toRequest();
    }
}
