package app.crm.ejb.files;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much may be attached. */
@ApplicationScoped
public class FilesConfig {

    /** Largest single file. */
    @Inject
    @ConfigProperty(name = "crm.files.max.bytes", defaultValue = "104857600")
    long maxBytes;

    /** All files of the firm together, those in the trash included. */
    @Inject
    @ConfigProperty(name = "crm.files.quota.bytes", defaultValue = "53687091200")
    long quotaBytes;

    @PostConstruct
    void check() {
        if (maxBytes < 1 || quotaBytes < 1) {
            throw new IllegalStateException("CRM_FILES_MAX_BYTES and CRM_FILES_QUOTA_BYTES are numbers above 0");
        }
    }

    public long maxBytes() {
        return maxBytes;
    }

    public long quotaBytes() {
        return quotaBytes;
    }
}
