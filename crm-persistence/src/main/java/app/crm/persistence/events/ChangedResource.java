package app.crm.persistence.events;

import app.crm.persistence.access.ResourceType;

/** A resource of which a change set wrote too many records to name each. */
public record ChangedResource(long changeSetId, ResourceType resource) {}
