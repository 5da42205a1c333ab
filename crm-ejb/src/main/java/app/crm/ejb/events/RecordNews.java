package app.crm.ejb.events;

import app.crm.persistence.access.ResourceType;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * That a record changed; the listener fetches it where they show it.
 *
 * @param id null where the change set wrote more records of the resource than are worth naming
 * @param version after the change; null where only parts of the record changed, such as its tags
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RecordNews(ResourceType resource, Long id, Integer version, long changeSet) {}
