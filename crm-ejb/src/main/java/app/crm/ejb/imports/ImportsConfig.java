package app.crm.ejb.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits of imports. */
@ApplicationScoped
public class ImportsConfig {

    /** Largest file that is taken; the HTTP listener has the same limit. */
    @Inject
    @ConfigProperty(name = "crm.max.upload.bytes", defaultValue = "1073741824")
    long maxBytes;

    /** Files up to this size are counted when they come in, larger ones only while they run. */
    @Inject
    @ConfigProperty(name = "crm.imports.count.bytes", defaultValue = "536870912")
    long countBytes;

    /** How long the one transaction of a run may take. */
    @Inject
    @ConfigProperty(name = "crm.imports.timeout", defaultValue = "PT4H")
    Duration timeout;

    public long maxBytes() {
        return maxBytes;
    }

    public long countBytes() {
        return countBytes;
    }

    public Duration timeout() {
        return timeout;
    }
}
