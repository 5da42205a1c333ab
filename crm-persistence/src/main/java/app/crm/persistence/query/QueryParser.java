package app.crm.persistence.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads filter text by recursive descent:
 *
 * <pre>
 * or    := and ( OR and )*
 * and   := not ( [AND] not )*
 * not   := ( NOT | - ) not | ( or ) | "phrase" | field:criterion | word
 * </pre>
 *
 * Length, nesting and number of terms are bounded, and each character is looked at a bounded number of times, so no
 * text can exhaust the stack or the processor.
 */
public final class QueryParser {

    public static final int MAX_LENGTH = 10_000;

    private final FieldCatalogue catalogue;

    public QueryParser(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads the text of a filter.
     *
     * @param text null or blank for no restriction
     * @throws BadFilter where the text can't be understood; nothing else is thrown, whatever the text
     */
    public Filter parse(String text) {
        if (text == null || text.chars().allMatch(character -> Scanner.isSpace((char) character))) {
            return new Filter.Everything();
        }
        FilterCharacters.check(text, MAX_LENGTH);
        return new Reading(catalogue, new Scanner(text)).whole();
    }

    /** The reading of one text. */
    private static final class Reading {

        private static final int MAX_DEPTH = 50;
        private static final int MAX_TERMS = 300;

        private final FieldCatalogue catalogue;
        private final Scanner scanner;
        private int depth;
        private int terms;

        Reading(FieldCatalogue catalogue, Scanner scanner) {
            this.catalogue = catalogue;
            this.scanner = scanner;
        }

        Filter whole() {
            Filter filter = or();
            if (!scanner.atEnd()) {
                throw scanner.bad("This parenthesis closes nothing. Remove it, or open one before it.");
            }
            if (filter instanceof Filter.Everything) {
                // Punctuation alone must not select every record: the same text may be about to delete what it selects.
                throw new BadFilter(
                        0, "There is nothing to search for. Write a word or a condition such as is:active.");
            }
            return filter;
        }

        private Filter or() {
            List<Filter> parts = new ArrayList<>();
            do {
                parts.add(and(!parts.isEmpty()));
            } while (scanner.takeKeyword("OR"));
            return combined(parts, Filter.Or.class);
        }

        private Filter and(boolean afterOr) {
            List<Filter> parts = new ArrayList<>();
            scanner.skipSpaces();
            while (!atEndOfAnd()) {
                if (!parts.isEmpty() && scanner.takeKeyword("AND")) {
                    scanner.skipSpaces();
                }
                parts.add(not());
                scanner.skipSpaces();
            }
            if (parts.isEmpty()) {
                boolean or = afterOr || scanner.atKeyword("OR");
                throw scanner.bad(
                        or ? "OR needs a condition on both sides." : "These parentheses are empty. Remove them.");
            }
            return combined(parts, Filter.And.class);
        }

        private boolean atEndOfAnd() {
            return scanner.atEnd() || scanner.current() == ')' || scanner.atKeyword("OR");
        }

        private Filter not() {
            if (scanner.takeKeyword("NOT")) {
                scanner.skipSpaces();
                return negated();
            }
            return scanner.takeMinus() ? negated() : term();
        }

        private Filter negated() {
            enter();
            Filter part = not();
            depth--;
            return part instanceof Filter.Everything ? part : new Filter.Not(part);
        }

        private Filter term() {
            if (++terms > MAX_TERMS) {
                throw scanner.bad("A filter has at most " + MAX_TERMS + " conditions. Remove some.");
            }
            if (scanner.atEnd() || scanner.current() == ')' || scanner.atKeyword("AND") || scanner.atKeyword("OR")) {
                throw scanner.bad("A condition is missing here, after AND, NOT or -.");
            }
            if (scanner.current() == '(') {
                return group();
            }
            if (scanner.current() == '"') {
                return words(scanner.takeQuoted(), true);
            }
            int start = scanner.position();
            String name = scanner.takeFieldName();
            return name == null ? words(scanner.takeWord(), false) : condition(name, start);
        }

        private Filter group() {
            int opening = scanner.position();
            enter();
            scanner.advance();
            Filter filter = or();
            if (scanner.atEnd()) {
                throw new BadFilter(opening, "This parenthesis is never closed. Add a ) where the group ends.");
            }
            scanner.advance();
            depth--;
            return filter;
        }

        private Filter words(String text, boolean phrase) {
            if (!catalogue.hasTextSearch()) {
                throw scanner.bad("These records have no text search. Write a condition such as "
                        + catalogue.fieldNames().get(1) + ":value.");
            }
            return FilterCharacters.isSearchable(text) ? new Filter.Words(text, phrase) : new Filter.Everything();
        }

        private Filter condition(String name, int start) {
            Field field = catalogue.field(name).orElseThrow(() -> unknown(name, start));
            return new Filter.Condition(field.name(), new CriterionParser(scanner, field).parse());
        }

        private BadFilter unknown(String name, int start) {
            if (catalogue.customField(name).isPresent()) {
                return new BadFilter(
                        start,
                        "The custom field " + Nearest.shown(name)
                                + " is not filterable. An administrator can switch that on in its definition.");
            }
            String nearest = Nearest.to(name, catalogue.fieldNames())
                    .map(known -> " Did you mean " + known + ":?")
                    .orElse(" GET /query/fields lists the fields.");
            return new BadFilter(
                    start,
                    "There is no field \"" + Nearest.shown(name) + "\"." + nearest
                            + " To search for the text itself, put it in quotes.");
        }

        private void enter() {
            if (++depth > MAX_DEPTH) {
                throw scanner.bad("A filter nests at most " + MAX_DEPTH + " levels deep. Remove some parentheses.");
            }
        }

        /** One node for several parts; parts of the same kind dissolve into it, and what says nothing drops out. */
        private static Filter combined(List<Filter> parts, Class<? extends Filter> kind) {
            List<Filter> flat = new ArrayList<>();
            for (Filter part : parts) {
                if (kind.isInstance(part)) {
                    flat.addAll(part instanceof Filter.And and ? and.parts() : ((Filter.Or) part).parts());
                } else if (!(part instanceof Filter.Everything)) {
                    flat.add(part);
                }
            }
            if (flat.size() < 2) {
                return flat.isEmpty() ? new Filter.Everything() : flat.get(0);
            }
            return kind == Filter.And.class ? new Filter.And(flat) : new Filter.Or(flat);
        }
    }
}
