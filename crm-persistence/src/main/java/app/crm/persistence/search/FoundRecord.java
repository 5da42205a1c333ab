package app.crm.persistence.search;

import app.crm.persistence.access.ResourceType;
import java.util.List;

/**
 * What a hit shows of a record.
 *
 * @param title its name, or what stands in for one
 * @param subtitle what tells it from others of that name; may be empty
 * @param texts its searchable fields that have a value, the most telling first
 */
public record FoundRecord(ResourceType resource, long id, String title, String subtitle, List<FoundText> texts) {}
