package app.crm.persistence.changesets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One changed row of a change set.
 *
 * @param seq its place in the order of changes
 * @param label what the record is called, or null where it has no name any more
 * @param part which part of the record the row is, such as {@code person_tag}; null for the record itself
 * @param operation {@code insert}, {@code update} or {@code delete}
 * @param version of the row after the change
 * @param erased whether the fields are missing because they were personal data that has been erased
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeItem(
        long seq,
        String resource,
        long recordId,
        String label,
        String part,
        String operation,
        int version,
        List<FieldChange> fields,
        boolean erased) {

    /**
     * One field before and after.
     *
     * @param field its name in the REST interface
     * @param beforeLabel the name of the record that {@code before} refers to, if it refers to one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FieldChange(String field, JsonNode before, JsonNode after, String beforeLabel, String afterLabel) {}
}
