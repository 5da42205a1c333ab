package app.crm.persistence.interactions;

import app.crm.persistence.core.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/**
 * Somebody who took part without being one of the firm's contacts: a colleague, or an outsider known by name or address.
 *
 * @param userId a colleague, or null
 */
public record Participant(String name, String email, Long userId) {

    private static final TypeReference<List<Participant>> LIST = new TypeReference<>() {};

    static List<Participant> readAll(String json) {
        return json == null ? List.of() : JsonColumn.read(json, LIST);
    }
}
