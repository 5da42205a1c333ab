package app.crm.persistence.records;

import app.crm.persistence.core.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/** A record as answers about another one name it. */
public record RecordRef(long id, String name) {

    private static final TypeReference<List<RecordRef>> LIST = new TypeReference<>() {};

    /** From a JSON array that a statement built; empty where it built none. */
    public static List<RecordRef> readAll(String json) {
        return json == null ? List.of() : JsonColumn.read(json, LIST);
    }

    /** Both parts, or null where there is no record. */
    public static RecordRef of(Long id, String name) {
        return id == null ? null : new RecordRef(id, name);
    }
}
