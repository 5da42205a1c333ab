package app.crm.ejb.search;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Looks for parts of the backlog that nobody was woken for: those of a request, and those left by a dead node. */
@Singleton
public class SearchBacklogTimer {

    @Inject
    SearchBacklog backlog;

    @Schedule(hour = "*", minute = "*", second = "*/5", info = "search-backlog")
    void tick() {
        backlog.wake();
    }
}
