package app.crm.ejb.jobs;

import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.jobs.JobRepository;
import app.crm.persistence.jobs.NewJob;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Where other features hand in long work. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Jobs {

    @Inject
    JobRepository repository;

    @Inject
    CurrentUser currentUser;

    @Inject
    ObjectMapper json;

    @Inject
    Event<JobSubmitted> submitted;

    /**
     * Hands in a job in the name of the caller; it starts as soon as the running transaction has committed.
     *
     * @param kind of the {@link JobHandler} that does it
     * @param parameters a record, read again by {@link JobContext#parameters}
     */
    public long submit(String kind, Object parameters) {
        Caller caller = currentUser.get();
        long id = repository.add(new NewJob(kind, toJson(parameters), caller.isSystem() ? null : caller.userId()));
        submitted.fire(new JobSubmitted(id));
        return id;
    }

    private String toJson(Object parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
