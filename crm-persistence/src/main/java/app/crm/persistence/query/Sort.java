package app.crm.persistence.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order of a list: keys with directions, the most important first. The record's id, in the direction of the first
 * key, always breaks ties, so that the order is total and one index serves both directions.
 */
public record Sort(List<Term> terms) {

    private static final int MAX_TERMS = 5;

    public Sort {
        terms = List.copyOf(terms);
    }

    /** One key of the order. */
    public record Term(SortKey key, boolean descending) {

        String direction() {
            return descending ? " desc" : " asc";
        }
    }

    /**
     * Reads {@code lastName,-createdAt}.
     *
     * @param text null or blank for the catalogue's own order
     */
    public static Sort parse(FieldCatalogue catalogue, String text) {
        String keys = text == null || text.isBlank() ? catalogue.defaultSort() : text;
        List<Term> terms = new ArrayList<>();
        for (String part : keys.split(",", MAX_TERMS + 1)) {
            Term term = term(catalogue, part.strip());
            if (terms.stream().noneMatch(earlier -> earlier.key().equals(term.key()))) {
                terms.add(term);
            }
        }
        return new Sort(terms);
    }

    private static Term term(FieldCatalogue catalogue, String part) {
        boolean descending = part.startsWith("-");
        String name = descending ? part.substring(1) : part;
        SortKey key = catalogue.sort(name).orElseThrow(() -> unknown(catalogue, name));
        return new Term(key, descending);
    }

    private static BadQuery unknown(FieldCatalogue catalogue, String name) {
        String offered = catalogue.sorts().stream().map(SortKey::name).collect(Collectors.joining(", "));
        String shown = name.length() > 50 ? name.substring(0, 50) + "…" : name;
        return new BadQuery(
                "sort",
                "unknown_sort",
                "There is no order \"" + shown + "\". Sort by up to " + MAX_TERMS + " of " + offered
                        + ", separated by commas, each with - in front for descending.");
    }

    Term first() {
        return terms.get(0);
    }

    boolean descending() {
        return first().descending();
    }

    /** As it can be parsed again; part of what a cursor is bound to. */
    String text() {
        return terms.stream()
                .map(term -> (term.descending() ? "-" : "") + term.key().name())
                .collect(Collectors.joining(","));
    }
}
