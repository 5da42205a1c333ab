package app.crm.web.timeline;

import app.crm.ejb.timeline.TimelineRequest;
import app.crm.web.query.PageParams;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a timeline takes. A class with fields, because JAX-RS can't fill a record. */
public class TimelineParams {

    @BeanParam
    PageParams page;

    @QueryParam("types")
    @Parameter(description = "Some of interaction, task, file, change, email, separated by commas; all where absent")
    String types;

    @QueryParam("before")
    @Parameter(description = "A day or a moment: only what happened earlier", example = "2026-03-01")
    String before;

    @QueryParam("at")
    @Parameter(description = "A day or a moment to begin with, going back from there", example = "2026-03-01")
    String at;

    TimelineRequest request() {
        return new TimelineRequest(
                given(types),
                given(before),
                given(at),
                page.request().limit(),
                page.request().cursor());
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
