package app.crm.persistence.query;

import java.util.List;

/**
 * Where a row stands in a list of one fixed order.
 *
 * @param keys what the list is ordered by, as text; no element is null
 * @param id what tells rows with the same keys apart
 */
public record Place(List<String> keys, long id) {

    public Place {
        keys = List.copyOf(keys);
    }
}
