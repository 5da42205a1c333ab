package app.crm.persistence.values;

/**
 * Number of a French establishment: the enterprise's SIREN and five digits, the last a Luhn check digit. La Poste has
 * more establishments than such numbers allow, so theirs are checked by a digit sum that 5 divides.
 */
public record Siret(String value) {

    private static final String LA_POSTE = "356000000";

    /** @throws InvalidValue {@code invalid_siret} */
    public static Siret parse(String typed) {
        String digits = Digits.compact(typed);
        if (!Digits.are(digits, 14)) {
            throw new InvalidValue(
                    "invalid_siret",
                    InvalidValue.quoted(String.valueOf(typed)) + " is not a SIRET: it has fourteen digits.");
        }
        if (!holds(digits)) {
            throw new InvalidValue(
                    "invalid_siret", InvalidValue.quoted(typed) + " is not a SIRET: its check digit is wrong.");
        }
        return new Siret(digits);
    }

    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    private static boolean holds(String digits) {
        boolean luhn = Digits.luhn(digits) % 10 == 0;
        return digits.startsWith(LA_POSTE) ? luhn || Digits.sum(digits) % 5 == 0 : luhn;
    }
}
