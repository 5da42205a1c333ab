package app.crm.persistence.search;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Checks and rebuilds the documents, which triggers keep up with the records. */
@Repository
public class SearchIndexRepository {

    @Inject
    Database database;

    /** Compares documents with records, one by one. */
    public List<IndexState> state() {
        return database.list(
                Sql.of("select * from search_completeness order by resource"),
                row -> new IndexState(
                        row.text("resource"),
                        row.id("records"),
                        row.id("documents"),
                        row.id("missing"),
                        row.id("orphaned"),
                        row.id("waiting")));
    }

    /**
     * Writes the documents of the oldest part of the backlog. To be done in a transaction of its own, since others wait for
     * the records of the part.
     *
     * @return how many records that were; empty where there is nothing left or another node is at it
     */
    public Optional<Long> catchUp() {
        return number(Sql.of("select search_catch_up() as value"));
    }

    /** Writes the documents of the next records after an id anew; the last id done, or empty when there are no more. */
    public Optional<Long> rebuild(SearchSource source, long afterId, int records) {
        return number(Sql.of("select search_reindex(?, ?, ?) as value", source.code(), afterId, records));
    }

    /** Removes documents without a record and words without a document. */
    public void sweep() {
        database.list(Sql.of("select true as done from search_sweep()"), row -> row.is("done"));
    }

    /** Of one row, which may hold null. */
    private Optional<Long> number(Sql query) {
        List<Optional<Long>> rows = database.list(query, row -> Optional.ofNullable(row.number("value")));
        return rows.get(0);
    }
}
