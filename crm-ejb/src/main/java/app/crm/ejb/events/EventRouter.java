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

    /** @param id under which the signals are kept for those who come back, or null */
    void deliver(Collection<Signal> signals, String id) {
        deliver(signals, new Audience(listeners(), id));
    }

    /** Tells one listener of what they missed. */
    void replay(EventStream stream, EventLog.Missed missed) {
        Caller holder = reader.holders(Set.of(stream.ticket())).get(stream.ticket());
        if (holder != null) {
            deliver(missed.signals(), new Audience(Map.of(stream, holder), missed.lastId()));
        }
    }

    private void deliver(Collection<Signal> signals, Audience audience) {
        if (audience.listeners().isEmpty()) {
            return;
        }
        List<Long> changeSets = ids(signals, Signal.Kind.CHANGE_SET);
        if (!changeSets.isEmpty()) {
            sendChanges(reader.changes(changeSets), audience);
        }
        List<Long> jobs = ids(signals, Signal.Kind.JOB);
        if (!jobs.isEmpty()) {
            reader.jobs(jobs).forEach(job -> sendJob(job, audience));
        }
        List<Long> notifications = ids(signals, Signal.Kind.NOTIFICATION);
        if (!notifications.isEmpty()) {
            reader.notifications(notifications).forEach(news -> sendNotification(news, audience));
        }
    }

    /** Who listens, with what id their events get. */
    private record Audience(Map<EventStream, Caller> listeners, String id) {

        void send(EventStream stream, String name, Object data) {
            stream.send(new ServerEvent(name, data, id));
        }

        void send(List<EventStream> listening, String name, Object data) {
            listening.forEach(stream -> send(stream, name, data));
        }

        /** Listeners who may read anything of the resource, by how far; all who reach everything are one group. */
        Map<AccessPredicate, List<EventStream>> of(ResourceType resource) {
            return listeners.entrySet().stream()
                    .filter(listener -> listener.getValue().may(resource, Action.READ))
                    .collect(Collectors.groupingBy(
                            listener -> access(listener.getValue(), resource),
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        }
    }

    private void sendChanges(EventReader.Changes changes, Audience audience) {
        Map<ResourceType, List<ChangedRecord>> byResource =
                changes.records().stream().collect(Collectors.groupingBy(ChangedRecord::resource));
        byResource.forEach((resource, records) -> sendRecords(resource, records, audience));
        changes.resources().forEach(changed -> sendResource(changed, audience));
    }

    private void sendRecords(ResourceType resource, List<ChangedRecord> records, Audience audience) {
        Map<AccessPredicate, List<EventStream>> groups = audience.of(resource);
        Set<Long> ids = records.stream().map(ChangedRecord::recordId).collect(Collectors.toSet());
        Map<AccessPredicate, Set<Long>> reached = reader.reached(resource, groups.keySet(), ids);
        groups.forEach((access, listening) -> {
            Set<Long> visible = reached.getOrDefault(access, Set.of());
            records.stream()
                    .filter(record -> visible.contains(record.recordId()))
                    .map(record -> new RecordNews(resource, record.recordId(), record.version(), record.changeSetId()))
                    .forEach(news -> audience.send(listening, "record", news));
        });
    }

    private void sendResource(ChangedResource changed, Audience audience) {
        Map<AccessPredicate, List<EventStream>> groups = audience.of(changed.resource());
        for (AccessPredicate access : reader.reachingAny(changed, groups.keySet())) {
            RecordNews news = new RecordNews(changed.resource(), null, null, changed.changeSetId());
            audience.send(groups.get(access), "records", news);
        }
    }

    private static void sendJob(Job job, Audience audience) {
        audience.listeners().forEach((stream, caller) -> {
            if (JobCatalogue.reaches(caller.access(ResourceType.JOBS, Action.READ), job)) {
                audience.send(stream, "job", JobNews.of(job));
            }
        });
    }

    private static void sendNotification(NotificationNews news, Audience audience) {
        audience.listeners().forEach((stream, caller) -> {
            if (caller.userId() == news.userId()) {
                audience.send(stream, "notification", news);
            }
        });
    }

    private static AccessPredicate access(Caller caller, ResourceType resource) {
        AccessPredicate access = caller.access(resource, Action.READ);
        return access.scope() == Scope.ALL ? AccessPredicate.unrestricted() : access;
    }

    private static List<Long> ids(Collection<Signal> signals, Signal.Kind kind) {
        return signals.stream()
                .filter(signal -> signal.kind() == kind)
                .map(Signal::id)
                .sorted()
                .toList();
    }
}
