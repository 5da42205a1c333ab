package app.crm.persistence.views;

import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.UserRef;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * A saved view as every answer shows it.
 *
 * @param isDefault whether the caller's list of the resource opens with it
 * @param problems what in it can't be understood any more; empty where all is well
 */
public record ViewDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt,
        String resource,
        String name,
        String filter,
        String sort,
        List<String> columns,
        String density,
        String group,
        String shared,
        UserRef owner,
        Long teamId,
        @JsonProperty("default") boolean isDefault,
        List<ViewProblem> problems)
        implements StoredRecord {}
