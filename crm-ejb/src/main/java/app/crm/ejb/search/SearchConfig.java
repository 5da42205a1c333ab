package app.crm.ejb.search;

import app.crm.ejb.configuration.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a search may take. */
@ApplicationScoped
public class SearchConfig {

    private static final String STAGE_TIMEOUT = "crm.search.stage-timeout-ms";

    /** A stage of a search that takes longer is given up, and the answer says so. */
    @Inject
    @ConfigProperty(name = STAGE_TIMEOUT, defaultValue = "400")
    String stageTimeout;

    private Duration stageTime;

    @PostConstruct
    void check() {
        stageTime = Duration.ofMillis(Setting.wholeNumber(STAGE_TIMEOUT, stageTimeout, 10, 60_000));
    }

    public Duration stageTime() {
        return stageTime;
    }
}
