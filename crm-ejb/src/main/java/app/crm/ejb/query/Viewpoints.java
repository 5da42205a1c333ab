package app.crm.ejb.query;

import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.Action;
import app.crm.persistence.query.Viewpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells what "me", "today" and "30 days ago" mean to the caller. */
@ApplicationScoped
public class Viewpoints {

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    public Viewpoint current() {
        return of(currentUser.get());
    }

    /** The same for another user than the one who asks. */
    public Viewpoint of(Caller caller) {
        return new Viewpoint(
                caller.userId(),
                caller.teamId(),
                caller.timezone(),
                clock.instant(),
                resource -> caller.access(resource, Action.READ));
    }
}
