package app.crm.persistence.search;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.DatabaseFailure;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds documents, one statement per stage over all wanted sources. */
@Repository
// A stage that was cut off goes back to its savepoint; the transaction itself goes on.
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DatabaseFailure.class)
public class SearchRepository {

    /** How many matches of a stage and source are compared; beyond, which ones come first is left to the index. */
    private static final int COMPARED = 300;

    private static final String QUERY_CANCELED = "57014";

    @Inject
    Database database;

    /**
     * Does work that consists of stages under the settings that their statements need. It only reads: what it changes is
     * rolled back.
     *
     * @param stageTime how long a statement may take
     * @param areas decide how statements are planned. Who searches everything is always served by the indexes of text,
     *     so one plan does for all texts, and planning anew would cost many times what the statement itself does. For
     *     others it depends on the values whether their own records, or those of a filter, are the better start.
     */
    public <T> T prepared(Duration stageTime, Collection<SearchArea> areas, Supplier<T> work) {
        boolean everything = areas.stream().allMatch(SearchArea::isWhole);
        command("savepoint search; set local enable_seqscan = off; set local plan_cache_mode = "
                + (everything ? "force_generic_plan" : "force_custom_plan")
                + "; set local pg_trgm.similarity_threshold = 0.2; set local statement_timeout = "
                + stageTime.toMillis() + "; savepoint search_stage");
        try {
            return work.get();
        } finally {
            command("rollback to savepoint search; release savepoint search");
        }
    }

    /**
     * Does one stage, inside {@link #prepared}, unless it takes too long; then its statement is cut off and the
     * transaction goes on.
     *
     * @return empty where it was cut off
     */
    public <T> Optional<T> stage(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (DatabaseFailure failure) {
            if (QUERY_CANCELED.equals(failure.sqlState())) {
                command("rollback to savepoint search_stage");
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The best matches of one stage in each source. */
    List<SearchMatch> matches(
            SearchStage stage,
            SearchText text,
            StageConditions conditions,
            Corrections corrections,
            Map<SearchSource, SearchArea> areas,
            int limit) {
        List<Sql> branches = new ArrayList<>();
        areas.forEach((source, area) -> conditions(stage, conditions, corrections)
                .forEach(condition -> branches.add(branch(source, area, condition, text, limit))));
        return branches.isEmpty()
                ? List.of()
                : database.list(Sql.join(" union all ", branches), SearchRepository::match);
    }

    private static List<Ordered> conditions(SearchStage stage, StageConditions conditions, Corrections corrections) {
        return switch (stage) {
            case FILTER -> List.of(new Ordered(Sql.TRUE, "name_key"));
            case EXACT -> List.of(Ordered.byCloseness(conditions.exact()));
            case WORD_IN_NAME -> List.of(Ordered.byCloseness(conditions.wordsInName()));
            case WORD -> List.of(Ordered.byCloseness(conditions.words()));
            case PREFIX_IN_NAME ->
                conditions.isShort()
                        ? List.of(
                                new Ordered(conditions.beginningOfName("name_key"), "name_key"),
                                new Ordered(conditions.beginningOfName("alt_key"), "alt_key"))
                        : optional(conditions.prefixesInName());
            case PREFIX -> optional(conditions.prefixes());
            case CORRECTED -> optional(conditions.corrected(corrections));
        };
    }

    private static List<Ordered> optional(Optional<Sql> condition) {
        return condition.map(Ordered::byCloseness).stream().toList();
    }

    /** @param nameColumn the column in whose order the first matches are taken, or null to compare names */
    private record Ordered(Sql condition, String nameColumn) {

        static Ordered byCloseness(Sql condition) {
            return new Ordered(condition, null);
        }
    }

    private static Sql branch(SearchSource source, SearchArea area, Ordered wanted, SearchText text, int limit) {
        Sql documents = Sql.of("select d.record_id, d.name_key, d.alt_key from search_document d where d.resource = '"
                        + source.code() + "' and")
                .then(area.documents(source, wanted.condition()));
        if (wanted.nameColumn() != null) {
            return Sql.of("select '" + source.code()
                            + "' as resource, record_id, name_key, 0.0::float8 as closeness from (")
                    .then(documents)
                    .then("order by d." + wanted.nameColumn() + ", d.record_id limit ?) c", limit);
        }
        return Sql.of(
                        "select '" + source.code() + "' as resource, record_id, name_key,"
                                + " greatest(similarity(name_key, ?), similarity(coalesce(alt_key, ''), ?))::float8"
                                + " as closeness from (",
                        text.words(),
                        text.words())
                .then(documents)
                .then("limit ?) c order by closeness desc, name_key, record_id limit ?", COMPARED, limit);
    }

    private static SearchMatch match(Row row) {
        return new SearchMatch(
                SearchSource.ofCode(row.text("resource")),
                row.id("record_id"),
                row.real("closeness"),
                row.text("name_key"));
    }

    private void command(String commands) {
        database.onConnection(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(commands);
            }
        });
    }
}
