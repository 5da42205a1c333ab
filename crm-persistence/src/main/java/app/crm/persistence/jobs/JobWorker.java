package app.crm.persistence.jobs;

import java.time.Instant;

/**
 * A node that works on jobs.
 *
 * @param slots how many jobs it runs at the same time at most
 * @param alive whether its heartbeat is recent
 */
public record JobWorker(String name, Instant startedAt, Instant heartbeatAt, int slots, int running, boolean alive) {}
