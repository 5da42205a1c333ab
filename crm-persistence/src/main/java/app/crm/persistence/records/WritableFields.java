package app.crm.persistence.records;

import app.crm.persistence.customfields.CustomValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What may be written of a record, as one body. The fields with a default are those that not every kind has. */
public interface WritableFields {

    /** The version that the writer saw, or null to write over whatever is there. */
    Integer version();

    /** Values of the fields that the firm has defined; null where this kind of record has none. */
    default CustomValues custom() {
        return null;
    }

    default Long ownerId() {
        return null;
    }

    default Long assigneeId() {
        return null;
    }

    default String notes() {
        return null;
    }

    default String description() {
        return null;
    }

    default String body() {
        return null;
    }

    /** The users whom these fields give the record to. */
    default List<Long> givenTo() {
        return Stream.of(ownerId(), assigneeId()).filter(Objects::nonNull).toList();
    }

    /** The texts in which colleagues may be named, by field. */
    default Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("notes", notes());
        texts.put("description", description());
        texts.put("body", body());
        texts.values().removeIf(Objects::isNull);
        return texts;
    }
}
