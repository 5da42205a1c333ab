package app.crm.ejb.search;

import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.search.IndexState;
import app.crm.persistence.search.SearchIndexRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells whether every record can be found, and rebuilds the index where one can't. */
@Stateless
public class SearchIndexService {

    @Inject
    SearchIndexRepository index;

    @Inject
    Jobs jobs;

    @Requires(resource = ResourceType.JOBS, action = Action.MANAGE)
    public List<IndexState> state() {
        return index.state();
    }

    /** The job's id. */
    @Requires(resource = ResourceType.JOBS, action = Action.MANAGE)
    public long rebuild() {
        return jobs.submit(SearchRebuildJob.KIND, new SearchRebuildJob.Parameters());
    }
}
