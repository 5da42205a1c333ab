package app.crm.persistence.values;

/** Number of a French enterprise: nine digits, the last a Luhn check digit. */
public record Siren(String value) {

    /** @throws InvalidValue {@code invalid_siren} */
    public static Siren parse(String typed) {
        String digits = Digits.compact(typed);
        if (!Digits.are(digits, 9)) {
            throw new InvalidValue(
                    "invalid_siren",
                    InvalidValue.quoted(String.valueOf(typed)) + " is not a SIREN: it has nine digits.");
        }
        if (Digits.luhn(digits) % 10 != 0) {
            throw new InvalidValue(
                    "invalid_siren", InvalidValue.quoted(typed) + " is not a SIREN: its check digit is wrong.");
        }
        return new Siren(digits);
    }
}
