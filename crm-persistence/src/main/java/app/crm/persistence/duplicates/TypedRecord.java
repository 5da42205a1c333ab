package app.crm.persistence.duplicates;

/**
 * What somebody has typed of a new record so far; null for what is not there yet.
 *
 * @param phone E.164
 */
public record TypedRecord(
        String name, String email, String phone, String website, String lei, String siret, String registrationNumber) {}
