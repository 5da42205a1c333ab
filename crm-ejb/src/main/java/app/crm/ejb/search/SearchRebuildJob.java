package app.crm.ejb.search;

import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import app.crm.persistence.search.IndexState;
import app.crm.persistence.search.SearchIndexRepository;
import app.crm.persistence.search.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes all search documents anew, slice by slice, while people go on searching. */
@ApplicationScoped
public class SearchRebuildJob implements JobHandler {

    public static final String KIND = "search_rebuild";

    private static final int SLICE = 2_000;
    private static final Duration SWEEP_TIME = Duration.ofMinutes(10);
    private static final List<SearchSource> SOURCES = List.of(SearchSource.values());

    /** Everything: there is nothing to choose. */
    record Parameters() {}

    /**
     * How far the rebuild is.
     *
     * @param resource place in the order of sources
     * @param lastId of the source, done
     * @param done records of all sources
     */
    record Checkpoint(int resource, long lastId, long done) {}

    /** What the job answers. */
    record Result(long records, List<IndexState> state) {}

    @Inject
    SearchIndexRepository index;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        Checkpoint done = job.checkpoint(Checkpoint.class).orElse(new Checkpoint(0, 0, 0));
        long total = job.inSlice(
                () -> index.state().stream().mapToLong(IndexState::records).sum());
        while (done.resource() < SOURCES.size()) {
            job.progress(Math.min(done.done(), total), total);
            Checkpoint from = done;
            done = job.inSlice(() -> slice(from, job));
        }
        long records = done.done();
        job.finishIn(SWEEP_TIME, () -> {
            index.sweep();
            return new Result(Math.min(records, total), index.state());
        });
    }

    private Checkpoint slice(Checkpoint from, JobContext job) {
        Optional<Long> last = index.rebuild(SOURCES.get(from.resource()), from.lastId(), SLICE);
        Checkpoint next = last.map(id -> new Checkpoint(from.resource(), id, from.done() + SLICE))
                .orElseGet(() -> new Checkpoint(from.resource() + 1, 0, from.done()));
        job.setCheckpoint(next);
        return next;
    }
}
