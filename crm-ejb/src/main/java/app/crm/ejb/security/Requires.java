package app.crm.ejb.security;

import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a service method asks of its caller. It lets in whoever has the action on the resource in any
 * scope; which records that reaches is decided by {@link Caller#access} in the statements of the method.
 */
@InterceptorBinding
@Inherited
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** One resource, or none where {@link Guards} on the class names it. */
    @Nonbinding
    ResourceType[] resource() default {};

    @Nonbinding
    Action action();
}
