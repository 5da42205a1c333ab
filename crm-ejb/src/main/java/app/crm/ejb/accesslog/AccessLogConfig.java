package app.crm.ejb.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the firm keeps its access log. */
@ApplicationScoped
public class AccessLogConfig {

    @Inject
    @ConfigProperty(name = "crm.access-log.months", defaultValue = "36")
    int months;

    /** Whole months before the current one; 1 or more. */
    public int months() {
        if (months < 1) {
            throw new IllegalStateException(
                    "CRM_ACCESS_LOG_MONTHS is \"" + months + "\"; set a whole number from 1 on.");
        }
        return months;
    }
}
