package app.crm.persistence.changesets;

import java.time.Instant;

/** That a change set changed a record, at the moment of the change set. */
public record RecordChange(long changeSetId, Instant at, long recordId) {}
