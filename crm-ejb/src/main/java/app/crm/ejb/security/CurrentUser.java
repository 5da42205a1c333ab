package app.crm.ejb.security;

import app.crm.ejb.core.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows who is calling: set once per request by the login filter, or around a job by {@link #runAs}. */
@ApplicationScoped
public class CurrentUser {

    @Inject
    CallerHolder holder;

    @Inject
    Callers callers;

    @Inject
    Instance<RequestContextController> contexts;

    /** The caller; without one the call is refused as not logged in. */
    public Caller get() {
        return find().orElseThrow(() -> new UnauthenticatedException("Log in first: this needs an access token."));
    }

    public Optional<Caller> find() {
        try {
            return Optional.ofNullable(holder.caller());
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }

    /** For the login filter: from here on the request acts for this caller. */
    public void set(Caller caller) {
        holder.set(caller);
    }

    /** Does the work in the name of the user, with what they may do now; refused where they are no longer active. */
    public void runAs(long userId, Runnable work) {
        runAs(callers.active(userId), work);
    }

    /** Does the work in the name of the product itself, which may do everything. Never for a person's request. */
    public void runAsSystem(Runnable work) {
        runAs(Caller.system(), work);
    }

    private void runAs(Caller caller, Runnable work) {
        RequestContextController context = contexts.get();
        boolean activated = context.activate();
        Caller before = holder.caller();
        holder.set(caller);
        try {
            work.run();
        } finally {
            holder.set(before);
            if (activated) {
                context.deactivate();
            }
            contexts.destroy(context);
        }
    }
}
