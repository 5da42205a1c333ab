package app.crm.web.dashboard;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.dashboard.Dashboard;
import app.crm.ejb.dashboard.DashboardService;
import app.crm.ejb.dashboard.DueTasks;
import app.crm.ejb.dashboard.Neglected;
import app.crm.ejb.dashboard.Pipeline;
import app.crm.ejb.dashboard.RecentActivity;
import app.crm.ejb.dashboard.WeeklyActivity;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code mine=true} narrows a part to what the caller owns; days are those without any interaction. */
@Path("dashboard")
@Tag(name = "dashboard", description = "What matters today; every number comes with the filter that lists its records")
@Produces(MediaType.APPLICATION_JSON)
public class DashboardResource {

    private static final String NEGLECTED_DAYS = "90";

    @Inject
    DashboardService service;

    @GET
    public Dashboard all(
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("days") @DefaultValue(NEGLECTED_DAYS) String days) {
        return service.all(mine, number(days));
    }

    @GET
    @Path("tasks")
    public DueTasks tasks() {
        return service.tasks();
    }

    @GET
    @Path("recent")
    public RecentActivity recent(@QueryParam("mine") @DefaultValue("false") boolean mine) {
        return service.recent(mine);
    }

    @GET
    @Path("pipeline")
    public Pipeline pipeline(@QueryParam("mine") @DefaultValue("false") boolean mine) {
        return service.pipeline(mine);
    }

    @GET
    @Path("activity")
    public WeeklyActivity activity(@QueryParam("mine") @DefaultValue("false") boolean mine) {
        return service.activity(mine);
    }

    @GET
    @Path("neglected")
    public Neglected neglected(
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("days") @DefaultValue(NEGLECTED_DAYS) String days) {
        return service.neglected(number(days), mine);
    }

    private static int number(String days) {
        if (!days.matches("\\d{1,9}")) {
            throw new InvalidException("days", "invalid_value", "Give a number of days.");
        }
        return Integer.parseInt(days);
    }
}
