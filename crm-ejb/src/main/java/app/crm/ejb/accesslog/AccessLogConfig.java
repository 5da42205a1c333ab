package app.crm.ejb.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the firm logs of looks at personal data, and how long it keeps that. */
@ApplicationScoped
public class AccessLogConfig {

    @Inject
    @ConfigProperty(name = "crm.access-log.months", defaultValue = "36")
    int months;

    @Inject
    @ConfigProperty(name = "crm.access-log.lists", defaultValue = "true")
    boolean lists;

    /** Whether pages of lists and searches are logged too, and not only single records and what is taken out. */
    public boolean lists() {
        return lists;
    }

    /** Whole months before the current one; 1 or more. */
    public int months() {
        if (months < 1) {
            throw new IllegalStateException(
                    "CRM_ACCESS_LOG_MONTHS is \"" + months + "\"; set a whole number from 1 on.");
        }
        return months;
    }
}
