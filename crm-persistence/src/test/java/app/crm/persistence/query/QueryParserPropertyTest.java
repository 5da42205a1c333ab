package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserPropertyTest {

    private static final FieldCatalogue CATALOGUE = FieldCatalogues.ORGANISATIONS;

    private final QueryParser parser = new QueryParser(CATALOGUE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsPrintedIsParsedBack(long seed) {
        RandomFilters filters = new RandomFilters(seed, CATALOGUE);
        for (int round = 0; round < 2_000; round++) {
            Filter filter = filters.filter(3);
            String text = FilterPrinter.print(filter);
            assertThat(parser.parse(text)).as("seed %d: %s", seed, text).isEqualTo(filter);
        }
    }

    /** Anything else than a BadFilter that points into the text would end the test. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void anyTextIsReadOrRefusedWithAPlace(long seed) {
        RandomFilters filters = new RandomFilters(seed, CATALOGUE);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = filters.text();
            try {
                Filter filter = parser.parse(text);
                assertThat(parser.parse(FilterPrinter.print(filter))).as(text).isEqualTo(filter);
                read++;
            } catch (BadFilter bad) {
                assertThat(bad.position()).as(text).isBetween(0, text.length());
            }
        }
        assertThat(read).as("some random texts are filters").isGreaterThan(100);
    }
}
