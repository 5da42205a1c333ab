package app.crm.persistence.users;

import app.crm.persistence.records.WritableFields;

/** What may be written of a team. */
public record TeamFields(String name, String description, Boolean active, Integer version) implements WritableFields {}
