package app.crm.persistence.search;

import app.crm.persistence.access.ResourceType;

/**
 * A record that a stage found.
 *
 * @param closeness of its name to what was typed, from 0 to 1
 */
public record SearchMatch(ResourceType resource, long id, double closeness, String name) {}
