package app.crm.persistence.imports;

import java.time.Instant;

/** An import of the same content that was run and not undone. */
public record SameFile(long importId, Instant at) {}
