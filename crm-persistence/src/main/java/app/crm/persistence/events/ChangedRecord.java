package app.crm.persistence.events;

import app.crm.persistence.access.ResourceType;

/**
 * A record that a change set wrote.
 *
 * @param version of the record after the change; null where only parts of it changed, such as its tags
 */
public record ChangedRecord(long changeSetId, ResourceType resource, long recordId, Integer version) {}
