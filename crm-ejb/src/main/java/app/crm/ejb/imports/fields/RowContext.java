package app.crm.ejb.imports.fields;

import java.util.Map;

/**
 * @param region ISO country whose national phone numbers the row has
 * @param owners who records can be given to, by folded e-mail address and name
 */
public record RowContext(String region, Map<String, Owner> owners) {

    /** A user who can own records. */
    public record Owner(long userId, Long teamId) {}
}
