package app.crm.persistence.jobs;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.CodeFields;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.ReferenceFields;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.query.TextFields;
import app.crm.persistence.query.TimeFields;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Jobs as a list: one's own, or all for those whose scope on jobs reaches all. */
public final class JobCatalogue {

    public static final FieldCatalogue JOBS = FieldCatalogue.of(ResourceType.JOBS, "job", "j")
            .reachedBy(JobCatalogue::reached)
            .field(CodeFields.choice("status", "j.status", statuses()))
            .field(TextFields.text("kind", "j.kind"))
            .field(ReferenceFields.user("owner", "j.created_by").alsoKnownAs("createdBy"))
            .field(TimeFields.instant("createdAt", "j.created_at").alsoKnownAs("created"))
            .field(TimeFields.instant("finishedAt", "j.finished_at").alsoKnownAs("finished"))
            .sort("createdAt", "j.created_at", "timestamptz")
            .defaultSort("-id")
            .build();

    public static final RowShape<Job> SHAPE = RowShape.of("j.*", "", Job::of);

    private JobCatalogue() {}

    static Sql reached(AccessPredicate access) {
        return switch (access.scope()) {
            case ALL -> Sql.TRUE;
            default -> Sql.of("j.created_by = ?", access.userId());
        };
    }

    /** The same condition on a job at hand. */
    public static boolean reaches(AccessPredicate access, Job job) {
        return access.scope() == Scope.ALL || Objects.equals(job.createdBy(), access.userId());
    }

    private static List<String> statuses() {
        return Arrays.stream(JobStatus.values()).map(JobStatus::code).toList();
    }
}
