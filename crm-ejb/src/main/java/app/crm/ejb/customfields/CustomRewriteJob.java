package app.crm.ejb.customfields;

import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import app.crm.persistence.customfields.CustomFieldFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Changes the values of a field in more records than one request may take: all in one transaction, or none. */
@ApplicationScoped
public class CustomRewriteJob implements JobHandler {

    static final String KIND = "custom_field_rewrite";

    private static final Duration TIMEOUT = Duration.ofHours(1);

    /** What is to be done: one of the two, or with neither the field is purged. */
    record Parameters(long customFieldId, ChoiceRename rename, Conversion conversion) {}

    /** @param wanted the definition with its new type, and the version of the one that it takes the place of */
    record Conversion(CustomFieldFields wanted, OnFailure onFailure) {}

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
        job.finishIn(TIMEOUT, () -> new Result(id, rewrite(id, parameters)));
    }

    private long rewrite(long id, Parameters parameters) {
        Conversion conversion = parameters.conversion();
        if (conversion != null) {
            return rewrites.convert(id, conversion.wanted(), conversion.onFailure());
        }
        return parameters.rename() == null ? rewrites.purge(id) : rewrites.rename(id, parameters.rename());
    }
}
