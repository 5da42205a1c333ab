package app.crm.persistence.people;

import java.time.Instant;

/**
 * Whether the person agreed to be contacted.
 *
 * @param given null while nobody asked
 * @param at when it was given or refused
 * @param source where: a form, a call, a letter
 */
public record Consent(Boolean given, Instant at, String source) {}
