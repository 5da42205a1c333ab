package app.crm.persistence.search;

/**
 * A record that a stage found.
 *
 * @param closeness of its name to what was typed, from 0 to 1
 */
public record SearchMatch(SearchSource source, long id, double closeness, String name) {}
