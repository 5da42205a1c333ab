package app.crm.ejb.events;

import app.crm.ejb.configuration.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many listeners there may be, and how often they are asked whether they still listen. */
@ApplicationScoped
public class EventsConfig {

    private static final String PER_USER = "CRM_EVENTS_PER_USER";
    private static final String PER_NODE = "CRM_EVENTS_PER_NODE";
    private static final int MANY = 100_000;

    /** Streams that one user may hold open on one node. */
    @Inject
    @ConfigProperty(name = PER_USER, defaultValue = "10")
    String perUser;

    /** Streams that one node holds open. */
    @Inject
    @ConfigProperty(name = PER_NODE, defaultValue = "2000")
    String perNode;

    /** How often each stream gets a sign of life. */
    @Inject
    @ConfigProperty(name = "crm.events.heartbeat", defaultValue = "PT15S")
    Duration heartbeat;

    int perUser() {
        return Setting.wholeNumber(PER_USER, perUser, 1, MANY);
    }

    int perNode() {
        return Setting.wholeNumber(PER_NODE, perNode, 1, MANY);
    }

    Duration heartbeat() {
        if (heartbeat.compareTo(Duration.ofMillis(100)) < 0 || heartbeat.compareTo(Duration.ofMinutes(1)) > 0) {
            throw Setting.refused("CRM_EVENTS_HEARTBEAT", heartbeat.toString(), "from PT0.1S to PT1M");
        }
        return heartbeat;
    }
}
