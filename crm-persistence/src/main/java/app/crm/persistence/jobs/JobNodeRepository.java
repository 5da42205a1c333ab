package app.crm.persistence.jobs;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The nodes that work on jobs, and what a dead one left behind in the server's own timer table. */
@Repository
public class JobNodeRepository {

    @Inject
    Database database;

    protected JobNodeRepository() {}

    public JobNodeRepository(Database database) {
        this.database = database;
    }

    public void beat(String name, Instant startedAt, int slots, int running) {
        database.update(Sql.of("""
                insert into job_node values (?, ?, clock_timestamp(), ?, ?)
                on conflict (name) do update set started_at = excluded.started_at,
                    heartbeat_at = excluded.heartbeat_at, slots = excluded.slots, running = excluded.running""", name, startedAt, slots, running));
    }

    public void leave(String name) {
        database.update(Sql.of("delete from job_node where name = ?", name));
    }

    public List<JobWorker> workers(Duration silence) {
        return database.list(
                Sql.of("""
                        select *, heartbeat_at > now() - ? * interval '1 ms' as alive
                        from job_node order by name""", silence.toMillis()),
                row -> new JobWorker(
                        row.text("name"),
                        row.instant("started_at"),
                        row.instant("heartbeat_at"),
                        row.integer("slots"),
                        row.integer("running"),
                        row.is("alive")));
    }

    /**
     * A node killed in the middle of a timer's tick leaves that timer marked as running, and no other node ever fires
     * it again. Frees the timers of nodes that have been silent for the given time.
     */
    public long freeTimersOfSilentNodes(Duration silence) {
        boolean present = database.first(
                        Sql.of("select to_regclass('jboss_ejb_timer') is not null as present"),
                        row -> row.is("present"))
                .orElseThrow();
        return present ? database.update(Sql.of("""
                        update jboss_ejb_timer set timer_state = 'ACTIVE', node_name = null
                        where timer_state = 'IN_TIMEOUT' and not exists (
                            select from job_node n where n.name = node_name
                                and n.heartbeat_at > now() - ? * interval '1 ms')""", silence.toMillis())) : 0;
    }
}
