package app.crm.ejb.dashboard;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.INTERACTIONS;
import static app.crm.persistence.access.ResourceType.ORGANISATIONS;
import static app.crm.persistence.access.ResourceType.TASKS;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.interactions.InteractionRepository;
import app.crm.persistence.organisations.OrganisationRepository;
import app.crm.persistence.query.CountMode;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.tasks.TaskRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The caller's dashboard, part by part. A role that may not read a kind of record sees an empty part. */
@Stateless
@PermitAll
public class DashboardService {

    private static final int ITEMS = 10;
    private static final int DAYS_AHEAD = 7;
    private static final int MAX_DAYS = 3650;

    @Inject
    RecordPages pages;

    @Inject
    DashboardSums sums;

    @Inject
    TaskRepository tasks;

    @Inject
    InteractionRepository interactions;

    @Inject
    OrganisationRepository organisations;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    public Dashboard all(boolean mine, int neglectedDays) {
        return new Dashboard(tasks(), recent(mine), pipeline(mine), activity(mine), neglected(neglectedDays, mine));
    }

    public DueTasks tasks() {
        LocalDate today = today();
        String open = "is:open assignee:me ";
        String soon = open + "due:" + today.plusDays(1) + ".." + today.plusDays(DAYS_AHEAD);
        return new DueTasks(
                figure(TASKS, "is:overdue assignee:me"),
                figure(TASKS, open + "due:today"),
                figure(TASKS, soon),
                first(tasks, TASKS, open + "due:.." + today.plusDays(DAYS_AHEAD), "dueAt"));
    }

    public RecentActivity recent(boolean mine) {
        String filter = "occurred:..today" + owned(mine);
        return new RecentActivity(filter, first(interactions, INTERACTIONS, filter, "-occurredAt"));
    }

    public Pipeline pipeline(boolean mine) {
        return sums.pipeline(filter -> selection(ORGANISATIONS, filter), owned(mine));
    }

    public WeeklyActivity activity(boolean mine) {
        return sums.weeks(filter -> selection(INTERACTIONS, filter), today(), owned(mine));
    }

    /** @param days from 1 to {@value #MAX_DAYS} */
    public Neglected neglected(int days, boolean mine) {
        if (days < 1 || days > MAX_DAYS) {
            throw new InvalidException("days", "invalid_value", "Give a number of days from 1 to " + MAX_DAYS + ".");
        }
        String filter = "is:active (activity:>" + days + "d OR no:interaction)" + owned(mine);
        return new Neglected(
                days, figure(ORGANISATIONS, filter), first(organisations, ORGANISATIONS, filter, "lastActivityAt"));
    }

    private Figure figure(ResourceType resource, String filter) {
        return new Figure(pages.count(selection(resource, filter)), filter);
    }

    private <D> List<D> first(RecordRepository<?, D> repository, ResourceType resource, String filter, String sort) {
        Caller caller = currentUser.get();
        return pages.page(
                        repository.catalogue(),
                        caller.access(resource, READ),
                        viewpoints.current(),
                        new PageRequest(filter, sort, ITEMS, null, CountMode.NONE),
                        repository.shape(type -> caller.access(type, READ)))
                .items();
    }

    private Selection selection(ResourceType resource, String filter) {
        return new Selection(
                pages.catalogue(resource), currentUser.get().access(resource, READ), viewpoints.current(), filter);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                viewpoints.current().now(), viewpoints.current().zone());
    }

    private static String owned(boolean mine) {
        return mine ? " owner:me" : "";
    }
}
