package app.crm.ejb.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * Which records: either by id or by filter. An empty filter means every record outside the trash.
 *
 * @param filter text of the query language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSelection(List<Long> ids, String filter) {

    public BulkSelection {
        ids = ids == null
                ? null
                : ids.stream().filter(Objects::nonNull).distinct().toList();
    }
}
