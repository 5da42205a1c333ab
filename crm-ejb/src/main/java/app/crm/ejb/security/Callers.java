package app.crm.ejb.security;

import app.crm.ejb.core.UnauthenticatedException;
import app.crm.persistence.access.CallerRepository;
import app.crm.persistence.access.CallerRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds who a user id stands for, inside a transaction or outside. */
@ApplicationScoped
public class Callers {

    @Inject
    CallerRepository repository;

    /**
     * The user who holds an access token, if it is still good: their session runs, they are active, and neither their
     * password nor their role was changed since it was issued.
     *
     * @param epoch the user's epoch at the moment of issue
     */
    public Optional<Caller> holding(long userId, long sessionId, int epoch) {
        return repository
                .findInSession(userId, sessionId)
                .filter(row -> row.active() && row.epoch() == epoch)
                .map(Caller::of);
    }

    /** The holders of the tickets that are still good, as {@link #holding} has it; asked for all at once. */
    public Map<Ticket, Caller> holding(Collection<Ticket> tickets) {
        Map<Long, CallerRow> rows = repository.findInSessions(
                tickets.stream().map(Ticket::sessionId).distinct().toList());
        Map<Ticket, Caller> holders = new HashMap<>();
        for (Ticket ticket : tickets) {
            CallerRow row = rows.get(ticket.sessionId());
            if (row != null && row.userId() == ticket.userId() && row.active() && row.epoch() == ticket.epoch()) {
                holders.put(ticket, Caller.of(row));
            }
        }
        return holders;
    }

    /** The active user of the id, with what they may do now. */
    public Caller active(long userId) {
        return repository
                .find(userId)
                .filter(CallerRow::active)
                .map(Caller::of)
                .orElseThrow(
                        () -> new UnauthenticatedException("User " + userId + " does not exist or is not active."));
    }
}
