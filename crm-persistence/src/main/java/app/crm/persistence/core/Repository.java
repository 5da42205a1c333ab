package app.crm.persistence.core;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that holds the SQL of one feature. It joins the transaction of the service that calls it and never starts one:
 * a call without a transaction fails at once instead of committing statement by statement.
 */
@Stereotype
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Repository {}
