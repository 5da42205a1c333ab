package app.crm.ejb.notifications;

import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.CallerRepository;
import app.crm.persistence.access.CallerRow;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.notifications.NewNotification;
import app.crm.persistence.notifications.NotificationKind;
import app.crm.persistence.notifications.NotificationRepository;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Where other features tell users something. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notifications {

    @Inject
    NotificationRepository repository;

    @Inject
    CallerRepository users;

    @Inject
    CurrentUser currentUser;

    @Inject
    ObjectMapper json;

    @Inject
    Event<NotificationStored> stored;

    /**
     * Tells the user, in the running transaction. Nobody is told of their own deed, nobody who is inactive, and nobody of
     * a record that they may not read.
     *
     * @param facts what {@link NotificationKind#facts} asks for, and whatever else the page can use
     */
    public void notify(
            long userId, NotificationKind kind, ResourceType resource, long recordId, Map<String, String> facts) {
        if (!facts.keySet().containsAll(kind.facts())) {
            throw new IllegalArgumentException(kind + " needs the facts " + kind.facts() + ", not " + facts.keySet());
        }
        Long actorId = kind.tellsOfOthers() ? caller() : null;
        boolean ownDeed = actorId != null && actorId == userId;
        if (!ownDeed && (!kind.isAboutRecord() || mayRead(userId, resource, recordId))) {
            repository
                    .add(new NewNotification(userId, kind, resource, recordId, actorId, toJson(facts)))
                    .ifPresent(id -> stored.fire(new NotificationStored(id)));
        }
    }

    private Long caller() {
        return currentUser
                .find()
                .filter(caller -> !caller.isSystem())
                .map(Caller::userId)
                .orElse(null);
    }

    private boolean mayRead(long userId, ResourceType resource, long recordId) {
        Optional<AccessPredicate> access = users.find(userId)
                .filter(CallerRow::active)
                .map(row -> Caller.of(row).access(resource, Action.READ));
        return access.isPresent() && repository.reaches(resource, access.get(), recordId);
    }

    private String toJson(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
