package app.crm.persistence.search;

/**
 * One field of a found record.
 *
 * @param field as in the API, such as {@code jobTitle}
 */
public record FoundText(String field, String text) {}
