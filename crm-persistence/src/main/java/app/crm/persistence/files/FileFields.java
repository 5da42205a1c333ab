package app.crm.persistence.files;

import app.crm.persistence.records.WritableFields;

/** What may be written of a file; its content never changes. */
public record FileFields(String name, Integer version) implements WritableFields {}
