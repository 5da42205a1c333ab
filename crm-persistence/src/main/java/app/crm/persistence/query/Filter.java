package app.crm.persistence.query;

import java.util.List;

/** A filter as a tree of conditions: what its text means, without SQL and without regard to who asks or when. */
public sealed interface Filter {

    /** No restriction: the meaning of blank text. */
    record Everything() implements Filter {}

    /** Every part holds; at least two parts, none of them another {@code And}. */
    record And(List<Filter> parts) implements Filter {}

    /** One of the parts holds; at least two parts, none of them another {@code Or}. */
    record Or(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /**
     * The text of the record holds a word or a phrase.
     *
     * @param phrase whether the words stand side by side in this order
     */
    record Words(String text, boolean phrase) implements Filter {}

    /**
     * A field of the record passes a test.
     *
     * @param field the field's own name, never an alias
     */
    record Condition(String field, Criterion criterion) implements Filter {}

    /** Whether the filter speaks of the field anywhere. */
    default boolean mentions(String field) {
        if (this instanceof And and) {
            return and.parts().stream().anyMatch(part -> part.mentions(field));
        }
        if (this instanceof Or or) {
            return or.parts().stream().anyMatch(part -> part.mentions(field));
        }
        if (this instanceof Not not) {
            return not.part().mentions(field);
        }
        return this instanceof Condition condition && condition.field().equals(field);
    }
}
