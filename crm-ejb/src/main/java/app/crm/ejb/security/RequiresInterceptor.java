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
@Requires(action = Action.READ)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresInterceptor {

    private static final Logger LOG = Logger.getLogger(RequiresInterceptor.class);

    @Inject
    CurrentUser currentUser;

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        Requires required = requirement(invocation);
        ResourceType resource = resource(required, invocation.getTarget().getClass());
        Caller caller = currentUser.get();
        if (!caller.may(resource, required.action())) {
            refuse(caller, resource.path(), required.action().code());
        }
        return invocation.proceed();
    }

    private static void refuse(Caller caller, String resource, String action) {
        LOG.infof("Refused user %d (%s): %s on %s", caller.userId(), caller.role(), action, resource);
        throw new ForbiddenException("Your role \"" + caller.role() + "\" does not allow to " + action + " " + resource
                + ". An administrator can change the role.");
    }

    private static Requires requirement(InvocationContext invocation) {
        Requires onMethod = invocation.getMethod().getAnnotation(Requires.class);
        return onMethod != null
                ? onMethod
                : invocation.getMethod().getDeclaringClass().getAnnotation(Requires.class);
    }

    private static ResourceType resource(Requires required, Class<?> service) {
        if (required.resource().length == 1) {
            return required.resource()[0];
        }
        Guards guards = service.getAnnotation(Guards.class);
        if (guards == null) {
            throw new IllegalStateException(service.getName() + " needs @Guards, or @Requires with one resource");
        }
        return guards.value();
    }
}
