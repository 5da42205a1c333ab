package app.crm.ejb.security;

import app.crm.ejb.core.UnauthenticatedException;
import app.crm.persistence.access.CallerRepository;
import app.crm.persistence.access.CallerRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Finds who a user id stands for. Its own short transaction where none runs, so that jobs can ask before they start. */
@ApplicationScoped
@Transactional
public class Callers {

    @Inject
    CallerRepository repository;

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
