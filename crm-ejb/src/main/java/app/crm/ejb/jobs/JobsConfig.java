package app.crm.ejb.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this node works on jobs. */
@ApplicationScoped
public class JobsConfig {

    /** How many jobs run on this node at the same time. */
    @Inject
    @ConfigProperty(name = "crm.jobs.slots", defaultValue = "3")
    int slots;

    /** How long a node may be silent before another one takes its jobs. */
    @Inject
    @ConfigProperty(name = "crm.jobs.lease", defaultValue = "PT30S")
    Duration lease;

    /** How often leases are extended; several times per lease. */
    @Inject
    @ConfigProperty(name = "crm.jobs.heartbeat", defaultValue = "PT5S")
    Duration heartbeat;

    public int slots() {
        return slots;
    }

    public Duration lease() {
        return lease;
    }

    public Duration heartbeat() {
        return heartbeat;
    }

    /** As the server calls itself; unique among nodes that share a database. */
    public String node() {
        return System.getProperty("jboss.node.name", "node");
    }

    void check() {
        if (slots < 1) {
            throw new IllegalStateException("crm.jobs.slots is " + slots + "; set at least 1.");
        }
        if (heartbeat.toMillis() < 100 || heartbeat.multipliedBy(3).compareTo(lease) > 0) {
            throw new IllegalStateException("crm.jobs.lease (" + lease + ") must be at least three times"
                    + " crm.jobs.heartbeat (" + heartbeat + "), and that at least PT0.1S.");
        }
    }
}
