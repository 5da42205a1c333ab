package app.crm.persistence.changesets;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * How many records a change set made, changed and deleted.
 *
 * @param resources JSON object: the same, all together, by resource
 */
public record ChangeCounts(
        long created,
        long updated,
        long deleted,
        @JsonRawValue String resources) {}
