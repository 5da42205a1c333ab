package app.crm.ejb.security;

import app.crm.ejb.core.ForbiddenException;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;

/** Refuses a call whose caller has no scope at all for what {@link Requires} names; a refusal leaves a line in the log. */
@Requires(resource = ResourceType.PEOPLE, action = Action.READ)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresInterceptor {

    private static final Logger LOG = Logger.getLogger(RequiresInterceptor.class);

    @Inject
    CurrentUser currentUser;

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        Requires required = requirement(invocation);
        Caller caller = currentUser.get();
        if (!caller.may(required.resource(), required.action())) {
            LOG.infof(
                    "Refused user %d (%s): %s on %s",
                    caller.userId(),
                    caller.role(),
                    required.action().code(),
                    required.resource().path());
            throw new ForbiddenException("Your role \"" + caller.role() + "\" does not allow to "
                    + required.action().code() + " " + required.resource().path()
                    + ". An administrator can change the role.");
        }
        return invocation.proceed();
    }

    private static Requires requirement(InvocationContext invocation) {
        Requires onMethod = invocation.getMethod().getAnnotation(Requires.class);
        return onMethod != null
                ? onMethod
                : invocation.getMethod().getDeclaringClass().getAnnotation(Requires.class);
    }
}
