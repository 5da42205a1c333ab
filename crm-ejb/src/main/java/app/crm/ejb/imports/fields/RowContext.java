package app.crm.ejb.imports.fields;

import java.time.ZoneId;
import java.util.Map;

/**
 * @param region ISO country whose national phone numbers the row has
 * @param owners who records can be given to, by folded e-mail address and name
 * @param zone in which times without an offset are meant
 * @param units field → what its amounts mean
 */
public record RowContext(String region, Map<String, Owner> owners, ZoneId zone, Map<String, AmountUnit> units) {

    /** A user who can own records. */
    public record Owner(long userId, Long teamId) {}

    RowContext in(String otherRegion) {
        return new RowContext(otherRegion, owners, zone, units);
    }

    AmountUnit unit(String field) {
        return units.getOrDefault(field, AmountUnit.UNKNOWN);
    }
}
