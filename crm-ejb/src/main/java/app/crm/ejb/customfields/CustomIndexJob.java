package app.crm.ejb.customfields;

import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldRepository;
import app.crm.persistence.customfields.CustomIndexRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Gives a field the index that its definition asks for, or takes it away, while everybody goes on working: PostgreSQL
 * does so outside a transaction. The job looks at the definition as it is when it runs, so that it may run any number of
 * times.
 */
@ApplicationScoped
public class CustomIndexJob implements JobHandler {

    static final String KIND = "custom_field_index";

    /** What the job is handed in with: the field as it was then, which names the index of one that is gone. */
    record Parameters(CustomField field) {}

    /** What the job answers. */
    record Result(long customFieldId, boolean indexed) {}

    @Inject
    CustomFieldRepository fields;

    @Inject
    CustomIndexRepository indexes;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        CustomField known = job.parameters(Parameters.class).field();
        Optional<CustomField> wanted =
                job.inSlice(() -> fields.find(known.id())).filter(CustomField::isIndexed);
        wanted.ifPresentOrElse(indexes::build, () -> indexes.drop(known));
        job.setResult(new Result(known.id(), wanted.isPresent()));
    }
}
