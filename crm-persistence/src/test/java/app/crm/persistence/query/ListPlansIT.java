package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.core.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How PostgreSQL would read the pages of every list in each offered order, over tables large enough that its choice is
 * the one it makes over a million rows: none of the large ones is read from end to end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LARGE =
            List.of("person", "organisation", "affiliation", "interaction", "task", "interaction_person", "person_tag");
    private static final List<FieldCatalogue> CATALOGUES = List.of(
            FieldCatalogues.PEOPLE,
            FieldCatalogues.ORGANISATIONS,
            FieldCatalogues.AFFILIATIONS,
            FieldCatalogues.INTERACTIONS,
            FieldCatalogues.TASKS);

    private QueryRecords records;

    private record Question(FieldCatalogue catalogue, String sort) {

        @Override
        public String toString() {
            return catalogue.resource().path() + " by " + sort;
        }
    }

    @BeforeAll
    void fill() {
        records = new QueryRecords().withFirm();
        ManyRecords.fill(records);
    }

    Stream<Question> orders() {
        return CATALOGUES.stream()
                .flatMap(catalogue -> catalogue.sorts().stream()
                        .flatMap(sort -> Stream.of(sort.name(), "-" + sort.name()))
                        .map(sort -> new Question(catalogue, sort)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void noOrderReadsAWholeTable(Question question) {
        assertReadsLittle(question, null);
        assertReadsLittle(question, middle(question));
    }

    private void assertReadsLittle(Question question, Cursor cursor) {
        Sort sort = Sort.parse(question.catalogue(), question.sort());
        Keyset keyset = new Keyset(sort, question.catalogue().alias());
        Sql where = where(question);
        List<Sql> segments = new ArrayList<>(List.of(where.and(keyset.inFirstSegment(cursor))));
        if (keyset.hasNullSegment()) {
            segments.add(where.and(keyset.inNullSegment(cursor)));
        }
        PageReader<Long> reader =
                new PageReader<>(records.database(), question.catalogue(), sort, RowShape.of("1", "", row -> 1L));
        for (Sql segment : segments) {
            Map<String, Double> whole = readFromEndToEnd(reader.records(segment, 51));
            assertThat(whole).as(question + ": " + segment.text()).isEmpty();
        }
    }

    private static Sql where(Question question) {
        return QuerySql.where(new Selection(question.catalogue(), QueryRecords.ALL, QueryRecords.ADA, null));
    }

    /** The place after a record in the middle of the list. */
    private Cursor middle(Question question) {
        Sort sort = Sort.parse(question.catalogue(), question.sort());
        Keyset keyset = new Keyset(sort, question.catalogue().alias());
        Sql select = Sql.of("select " + keyset.columns() + " from "
                        + question.catalogue().table() + " "
                        + question.catalogue().alias() + " where")
                .then(keyset.inFirstSegment(null))
                .then(keyset.orderBy())
                .then("offset ? limit 1", ManyRecords.ROWS / 3);
        return records.database()
                .first(
                        select,
                        row -> new Cursor(
                                QueryRecords.NOW,
                                java.util.stream.IntStream.range(0, sort.terms().size())
                                        .mapToObj(index -> row.text("sort_" + index + "_"))
                                        .toList(),
                                row.id("record_id_")))
                .orElse(null);
    }

    /** The large tables that a plan reads whole, with how many rows it expects of them. */
    private Map<String, Double> readFromEndToEnd(Sql query) {
        String plan = records.database()
                .first(Sql.of("explain (format json)").then(query), row -> row.text("QUERY PLAN"))
                .orElseThrow();
        try {
            Map<String, Double> found = new LinkedHashMap<>();
            collect(JSON.readTree(plan).path(0).path("Plan"), found);
            return found;
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(plan, failure);
        }
    }

    private static void collect(JsonNode node, Map<String, Double> found) {
        String relation = node.path("Relation Name").asText();
        if (node.path("Node Type").asText().equals("Seq Scan") && LARGE.contains(relation)) {
            found.put(relation, node.path("Plan Rows").asDouble());
        }
        node.path("Plans").forEach(child -> collect(child, found));
    }
}
