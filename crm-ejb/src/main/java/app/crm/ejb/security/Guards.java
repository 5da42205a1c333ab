package app.crm.ejb.security;

import app.crm.persistence.access.ResourceType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The resource that a service guards: what {@link Requires} on its methods speaks of where it names none itself. */
@Inherited
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Guards {
    ResourceType value();
}
