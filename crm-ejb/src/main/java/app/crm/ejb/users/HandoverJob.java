package app.crm.ejb.users;

import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Hands over more records than a request should wait for: one transaction, which ends with the job's success. */
@ApplicationScoped
public class HandoverJob implements JobHandler {

    static final String KIND = "handover";

    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    /** What the job is handed in with. */
    record Parameters(long fromUserId, long toUserId) {}

    @Inject
    HandoverWork work;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        Parameters users = job.parameters(Parameters.class);
        job.finishIn(TIMEOUT, () -> work.move(users));
    }
}
