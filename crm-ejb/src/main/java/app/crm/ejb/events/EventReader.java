package app.crm.ejb.events;

import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Callers;
import app.crm.ejb.security.Ticket;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.events.ChangedRecord;
import app.crm.persistence.events.ChangedResource;
import app.crm.persistence.events.EventRepository;
import app.crm.persistence.jobs.Job;
import app.crm.persistence.jobs.JobRepository;
import app.crm.persistence.notifications.NotificationNews;
import app.crm.persistence.notifications.NotificationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what signals stand for, and who may see it; each call is a short transaction. */
@ApplicationScoped
@Transactional
public class EventReader {

    /** Change sets that wrote more rows are told of by resource only. */
    private static final int MAX_ROWS = 500;

    @Inject
    Callers callers;

    @Inject
    EventRepository events;

    @Inject
    NotificationRepository notifications;

    @Inject
    JobRepository jobs;

    /** What change sets wrote: single records of the small ones, resources of the large ones. */
    record Changes(List<ChangedRecord> records, List<ChangedResource> resources) {}

    Map<Ticket, Caller> holders(Collection<Ticket> tickets) {
        return callers.holding(tickets);
    }

    List<NotificationNews> notifications(Collection<Long> ids) {
        return notifications.news(ids);
    }

    long unread(long userId) {
        return notifications.countUnread(userId);
    }

    List<Job> jobs(Collection<Long> ids) {
        return jobs.unscoped(ids);
    }

    Changes changes(Collection<Long> changeSetIds) {
        Set<Long> small = events.small(changeSetIds, MAX_ROWS);
        List<Long> large = new ArrayList<>(changeSetIds);
        large.removeAll(small);
        return new Changes(
                small.isEmpty() ? List.of() : events.records(small),
                large.isEmpty() ? List.of() : events.resources(large));
    }

    Map<AccessPredicate, Set<Long>> reached(
            ResourceType resource, Collection<AccessPredicate> accesses, Collection<Long> ids) {
        return events.reached(resource, accesses, ids);
    }

    Set<AccessPredicate> reachingAny(ChangedResource changed, Collection<AccessPredicate> accesses) {
        return events.reachingAny(changed, accesses);
    }
}
