package app.crm.persistence.users;

import app.crm.persistence.records.WritableFields;

/**
 * What may be written of a user.
 *
 * @param role the role's name
 * @param timezone an IANA name such as {@code Europe/Paris}
 * @param password a new password, or null to leave it; never answered
 */
public record UserFields(
        String email,
        String fullName,
        String role,
        Long teamId,
        String language,
        String timezone,
        Boolean active,
        String password,
        Integer version)
        implements WritableFields {

    /** Without the secret, so that no log shows it. */
    @Override
    public String toString() {
        return "UserFields[" + email + "]";
    }
}
