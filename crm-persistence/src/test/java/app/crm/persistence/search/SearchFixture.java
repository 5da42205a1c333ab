package app.crm.persistence.search;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Sql;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Records in a migrated database and the search over them. */
final class SearchFixture implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestSession session;
    private final StagedSearch search = new StagedSearch();
    private final SearchIndexRepository index = new SearchIndexRepository();

    SearchFixture(DataSource source) {
        session = new TestSession(source);
        search.documents = new SearchRepository();
        search.documents.database = session.database();
        search.vocabulary = new SearchWordRepository();
        search.vocabulary.database = session.database();
        search.records = new FoundRecordRepository();
        search.records.database = session.database();
        index.database = session.database();
    }

    static DataSource migrated() {
        DataSource source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
        return source;
    }

    TestSession session() {
        return session;
    }

    SearchIndexRepository index() {
        return index;
    }

    StagedSearch search() {
        return search;
    }

    long person(String firstName, String lastName) {
        return insert("insert into person (first_name, last_name) values (?, ?) returning id", firstName, lastName);
    }

    long organisation(String name) {
        return insert("insert into organisation (name) values (?) returning id", name);
    }

    long affiliation(long person, long organisation) {
        return insert(
                "insert into affiliation (person_id, organisation_id) values (?, ?) returning id",
                person,
                organisation);
    }

    long insert(String sql, Object... values) {
        return session.database().list(Sql.of(sql, values), row -> row.id("id")).get(0);
    }

    SearchHits hits(String text, int limit) {
        return hits(text, limit, AccessPredicate.unrestricted());
    }

    SearchHits hits(String text, int limit, AccessPredicate access) {
        Map<SearchSource, SearchArea> areas = SearchSource.readable(List.of(SearchSource.values()), resource -> access);
        return hits(text, limit, areas);
    }

    SearchHits hits(String text, int limit, Map<SearchSource, SearchArea> areas) {
        return session.commit(() -> search.find(SearchText.parse(text), areas, limit, PATIENCE));
    }

    /** The titles that a search shows, best first. */
    List<String> titles(String text) {
        return hits(text, 10).hits().stream().map(hit -> hit.found().title()).toList();
    }

    @Override
    public void close() {
        session.close();
    }
}
