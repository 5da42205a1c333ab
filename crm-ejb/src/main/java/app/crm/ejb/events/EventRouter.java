package app.crm.ejb.events;

import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Ticket;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.events.ChangedRecord;
import app.crm.persistence.events.ChangedResource;
import app.crm.persistence.jobs.Job;
import app.crm.persistence.jobs.JobCatalogue;
import app.crm.persistence.notifications.NotificationNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends each listener what they may see of what happened, by the permissions that they have at this moment. */
@ApplicationScoped
public class EventRouter {

    @Inject
    EventStreams streams;

    @Inject
    EventReader reader;

    @Inject
    Clock clock;

    /** Ends the streams whose token has expired or whose session is over; the others, with who listens. */
    Map<EventStream, Caller> listeners() {
        List<EventStream> open = streams.all();
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<Ticket, Caller> holders =
                reader.holders(open.stream().map(EventStream::ticket).collect(Collectors.toSet()));
        Map<EventStream, Caller> listeners = new HashMap<>();
        for (EventStream stream : open) {
            Caller holder = holders.get(stream.ticket());
            if (holder == null) {
                stream.end("session_over");
            } else if (!clock.instant().isBefore(stream.ticket().expiresAt())) {
                stream.end("token_expired");
            } else {
                listeners.put(stream, holder);
            }
        }
        return listeners;
    }

    void deliver(Collection<Signal> signals) {
        Map<EventStream, Caller> listeners = listeners();
        if (listeners.isEmpty()) {
            return;
        }
        List<Long> changeSets = ids(signals, Signal.Kind.CHANGE_SET);
        if (!changeSets.isEmpty()) {
            sendChanges(reader.changes(changeSets), listeners);
        }
        List<Long> jobs = ids(signals, Signal.Kind.JOB);
        if (!jobs.isEmpty()) {
            reader.jobs(jobs).forEach(job -> sendJob(job, listeners));
        }
        List<Long> notifications = ids(signals, Signal.Kind.NOTIFICATION);
        if (!notifications.isEmpty()) {
            reader.notifications(notifications).forEach(news -> sendNotification(news, listeners));
        }
    }

    private void sendChanges(EventReader.Changes changes, Map<EventStream, Caller> listeners) {
        Map<ResourceType, List<ChangedRecord>> byResource =
                changes.records().stream().collect(Collectors.groupingBy(ChangedRecord::resource));
        byResource.forEach((resource, records) -> sendRecords(resource, records, listeners));
        changes.resources().forEach(changed -> sendResource(changed, listeners));
    }

    private void sendRecords(ResourceType resource, List<ChangedRecord> records, Map<EventStream, Caller> listeners) {
        Map<AccessPredicate, List<EventStream>> audience = audience(resource, listeners);
        Set<Long> ids = records.stream().map(ChangedRecord::recordId).collect(Collectors.toSet());
        Map<AccessPredicate, Set<Long>> reached = reader.reached(resource, audience.keySet(), ids);
        audience.forEach((access, listening) -> {
            Set<Long> visible = reached.getOrDefault(access, Set.of());
            records.stream()
                    .filter(record -> visible.contains(record.recordId()))
                    .map(record -> new RecordNews(resource, record.recordId(), record.version(), record.changeSetId()))
                    .forEach(news -> send(listening, "record", news));
        });
    }

    private void sendResource(ChangedResource changed, Map<EventStream, Caller> listeners) {
        Map<AccessPredicate, List<EventStream>> audience = audience(changed.resource(), listeners);
        for (AccessPredicate access : reader.reachingAny(changed, audience.keySet())) {
            RecordNews news = new RecordNews(changed.resource(), null, null, changed.changeSetId());
            send(audience.get(access), "records", news);
        }
    }

    private static void sendJob(Job job, Map<EventStream, Caller> listeners) {
        listeners.forEach((stream, caller) -> {
            if (JobCatalogue.reaches(caller.access(ResourceType.JOBS, Action.READ), job)) {
                stream.send(new ServerEvent("job", JobNews.of(job)));
            }
        });
    }

    private static void sendNotification(NotificationNews news, Map<EventStream, Caller> listeners) {
        listeners.forEach((stream, caller) -> {
            if (caller.userId() == news.userId()) {
                stream.send(new ServerEvent("notification", news));
            }
        });
    }

    /** Listeners who may read anything of the resource, by how far; all who reach everything are one group. */
    private static Map<AccessPredicate, List<EventStream>> audience(
            ResourceType resource, Map<EventStream, Caller> listeners) {
        return listeners.entrySet().stream()
                .filter(listener -> listener.getValue().may(resource, Action.READ))
                .collect(Collectors.groupingBy(
                        listener -> access(listener.getValue(), resource),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private static AccessPredicate access(Caller caller, ResourceType resource) {
        AccessPredicate access = caller.access(resource, Action.READ);
        return access.scope() == Scope.ALL ? AccessPredicate.unrestricted() : access;
    }

    private static void send(List<EventStream> listening, String name, Object data) {
        listening.forEach(stream -> stream.send(new ServerEvent(name, data)));
    }

    private static List<Long> ids(Collection<Signal> signals, Signal.Kind kind) {
        return signals.stream()
                .filter(signal -> signal.kind() == kind)
                .map(Signal::id)
                .sorted()
                .toList();
    }
}
