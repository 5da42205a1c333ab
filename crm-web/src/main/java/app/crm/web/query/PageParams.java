package app.crm.web.query;

import app.crm.persistence.query.BadQuery;
import app.crm.persistence.query.CountMode;
import app.crm.persistence.query.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list takes. A class with fields, because JAX-RS can't fill a record. */
public class PageParams {

    @QueryParam("filter")
    @Parameter(description = "Query language, such as: tag:vip updated:<30d -is:unsubscribed", example = "owner:me")
    String filter;

    @QueryParam("sort")
    @Parameter(description = "Sort keys of GET /query/fields, - in front for descending", example = "name,-createdAt")
    String sort;

    /** As text: what is no number has to become a field error and not "not found". */
    @QueryParam("limit")
    @Parameter(description = "Records per page, 1 to 500; 50 where absent")
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    String cursor;

    @QueryParam("count")
    @Parameter(description = "exact, estimate (exact where cheap) or none")
    String count;

    @QueryParam("fields")
    @Parameter(description = "Fields that the rows shall have, separated by commas; all where absent")
    String fields;

    /** @throws BadQuery where a parameter is out of bounds */
    public PageRequest request() {
        return new PageRequest(given(filter), given(sort), limit(), given(cursor), CountMode.of(given(count)));
    }

    /** For {@link FieldTrimmer}; null for all fields. */
    public String fields() {
        return given(fields);
    }

    private int limit() {
        if (given(limit) == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException notANumber) {
            BadQuery bad = new BadQuery(
                    "limit", "invalid_limit", "Write limit as a number from 1 to " + PageRequest.MAX_LIMIT + ".");
            bad.initCause(notANumber);
            throw bad;
        }
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
