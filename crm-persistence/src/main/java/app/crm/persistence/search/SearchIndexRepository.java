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
                        row.id("orphaned")));
    }

    /** Writes the documents of the next records after an id anew; the last id done, or empty when there are no more. */
    public Optional<Long> rebuild(SearchSource source, long afterId, int records) {
        return Optional.ofNullable(database.list(
                        Sql.of("select search_reindex(?, ?, ?) as last", source.code(), afterId, records),
                        row -> new Last(row.number("last")))
                .get(0)
                .id());
    }

    /** Removes documents without a record and words without a document. */
    public void sweep() {
        database.list(Sql.of("select true as done from search_sweep()"), row -> row.is("done"));
    }

    /** A row that may be null. */
    private record Last(Long id) {}
}
