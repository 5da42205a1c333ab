package app.crm.ejb.merge;

import java.util.List;
import java.util.Map;

/**
 * The records of a merge, and whose value the caller wants.
 *
 * @param records the survivor first
 */
public record MergeChoice<E>(Map<Long, E> records, FieldChoices choices) {

    /** Whether the caller gave a value for the field instead of choosing one of the records'. */
    public boolean isTyped(String field) {
        return choices.isChosen(field) && choices.chosenRecord(field) == null;
    }

    /** The records whose value of the field may be taken, the one to be preferred first. */
    public List<E> sources(String field) {
        Long chosen = choices.chosenRecord(field);
        return chosen == null ? List.copyOf(records.values()) : List.of(records.get(chosen));
    }

    public List<Long> ids() {
        return List.copyOf(records.keySet());
    }
}
