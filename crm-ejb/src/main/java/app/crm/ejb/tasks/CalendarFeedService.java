package app.crm.ejb.tasks;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.TASKS;

import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Callers;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.ejb.security.SecretToken;
import app.crm.persistence.tasks.CalendarFeed;
import app.crm.persistence.tasks.CalendarFeedRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * One's own tasks for calendars, which can't log in: whoever has the secret address reads them, so only its owner ever
 * sees it, once, and can replace or close it at any time.
 */
@Stateless
@PermitAll
@Guards(TASKS)
public class CalendarFeedService {

    @Inject
    CalendarFeedRepository feeds;

    @Inject
    Callers callers;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** The caller's feed, if one is open. */
    @Requires(action = READ)
    public Optional<CalendarFeed> find() {
        return feeds.find(currentUser.get().userId());
    }

    /** Opens the caller's feed, or gives it a new secret; returns the secret, which nobody can read again. */
    @Requires(action = READ)
    public String open() {
        String secret = SecretToken.make();
        feeds.open(currentUser.get().userId(), SecretToken.hash(secret), clock.instant());
        return secret;
    }

    @Requires(action = READ)
    public void close() {
        feeds.close(currentUser.get().userId());
    }

    /**
     * The calendar behind a secret.
     *
     * @param address of the product, for links to the tasks
     * @throws NotFoundException for any other secret, and where its user is inactive or may read no tasks any more
     */
    public String read(String secret, String address) {
        Caller user = feeds.unscopedUser(SecretToken.hash(secret), clock.instant())
                .map(callers::active)
                .filter(caller -> caller.may(TASKS, READ))
                .orElseThrow(() -> new NotFoundException("There is no calendar at this address."));
        return new CalendarText(user.timezone(), address).of("CRM · " + user.fullName(), feeds.entries(user.userId()));
    }
}
