package app.crm.ejb.notifications;

import app.crm.ejb.jobs.JobEnded;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.jobs.JobStatus;
import app.crm.persistence.notifications.NotificationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells users how their jobs ended. Whoever cancelled a job knows that already. */
@ApplicationScoped
public class JobNotices {

    @Inject
    Notifications notifications;

    void onEnded(@Observes JobEnded end) {
        if (end.createdBy() != null && end.status() != JobStatus.CANCELLED) {
            notifications.notify(
                    end.createdBy(),
                    NotificationKind.JOB_FINISHED,
                    ResourceType.JOBS,
                    end.jobId(),
                    Map.of("kind", end.kind(), "status", end.status().code()));
        }
    }
}
