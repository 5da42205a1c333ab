package app.crm.ejb.customfields;

import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Changes the values of a field in more records than one request may take: all in one transaction, or none. */
@ApplicationScoped
public class CustomRewriteJob implements JobHandler {

    static final String KIND = "custom_field_rewrite";

    private static final Duration TIMEOUT = Duration.ofHours(1);

    /** @param rename the choice to be renamed; null where the field is to be purged */
    record Parameters(long customFieldId, ChoiceRename rename) {}

    /** What the job answers. */
    record Result(long customFieldId, long changed) {}

    @Inject
    CustomFieldRewrites rewrites;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        Parameters parameters = job.parameters(Parameters.class);
        long id = parameters.customFieldId();
        job.finishIn(TIMEOUT, () -> {
            long changed = parameters.rename() == null ? rewrites.purge(id) : rewrites.rename(id, parameters.rename());
            return new Result(id, changed);
        });
    }
}
