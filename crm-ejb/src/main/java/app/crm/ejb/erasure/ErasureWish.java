package app.crm.ejb.erasure;

import app.crm.ejb.core.FieldChecks;
import app.crm.persistence.values.CleanText;

/**
 * What somebody types to erase a person.
 *
 * @param confirm the person's name as the product shows it, or their id
 * @param reason why, kept with the erasure: 10 to 500 characters
 */
public record ErasureWish(String confirm, String reason) {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /** The reason, cleaned. Refused where the wrong person is named or no reason given. */
    String reasonFor(long personId, String personName) {
        FieldChecks checks = new FieldChecks();
        String typed = CleanText.line(confirm);
        if (typed == null || !typed.equals(CleanText.line(personName)) && !typed.equals(Long.toString(personId))) {
            checks.refuse("confirm", "confirmation_mismatch", "Type the person's name exactly as it is shown.");
        }
        String cleanReason = checks.text("reason", reason, LONGEST_REASON);
        if (cleanReason == null || cleanReason.length() < SHORTEST_REASON) {
            checks.refuse("reason", "too_short", "Say in at least " + SHORTEST_REASON + " characters why.");
        }
        checks.throwIfAny();
        return cleanReason;
    }
}
