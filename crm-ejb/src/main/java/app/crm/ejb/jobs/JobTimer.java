package app.crm.ejb.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/**
 * Looks for jobs that nobody was woken for: those left by a dead node and those that wait for another try. Of all nodes
 * one fires each tick; the tick only wakes the runner, so that a node killed in it loses nothing.
 */
@Singleton
public class JobTimer {

    @Inject
    JobRunner runner;

    @Schedule(hour = "*", minute = "*", second = "*/5", info = "jobs")
    void tick() {
        runner.wake();
    }
}
