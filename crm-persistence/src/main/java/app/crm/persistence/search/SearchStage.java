package app.crm.persistence.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * How a record was found, from best to least. A stage is only tried while the ones before it found too little, and
 * every hit of it scores above every hit of the next.
 */
public enum SearchStage {
    /** Nothing but conditions was given: a record meets them or does not. */
    FILTER("filter", 1),
    EXACT("exact", 0.9),
    WORD_IN_NAME("word", 0.75),
    WORD("word", 0.6),
    PREFIX_IN_NAME("prefix", 0.45),
    PREFIX("prefix", 0.3),
    CORRECTED("fuzzy", 0.1);

    private static final double SPAN = 0.1;

    private final String code;
    private final double base;

    SearchStage(String code, double base) {
        this.code = code;
        this.base = base;
    }

    /** Those that may find something. */
    static List<SearchStage> of(SearchText text) {
        List<SearchStage> all = List.of(values());
        return text.isBlank() ? all.subList(0, 1) : all.subList(1, all.size());
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @param closeness of the name to what was typed, from 0 to 1 */
    public double score(double closeness) {
        return Math.round((base + SPAN * closeness) * 1000) / 1000.0;
    }
}
