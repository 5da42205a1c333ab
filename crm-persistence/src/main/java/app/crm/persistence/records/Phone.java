package app.crm.persistence.records;

import app.crm.persistence.values.PhoneNumber;
import jakarta.persistence.Embeddable;

/** A phone number as a record keeps it: E.164 for calling and matching, and as somebody typed it. */
@Embeddable
public record Phone(String e164, String typed) {

    /**
     * @param given as typed now, or the number's E.164 form when nobody retyped it
     * @param country whose national numbers may be typed without a country code; France where null
     * @param before what the record has: its typed form stays while the number is the same
     */
    public static Phone of(String given, String country, Phone before) {
        if (given == null) {
            return null;
        }
        if (before != null && given.equals(before.e164)) {
            return before;
        }
        PhoneNumber number = PhoneNumber.parse(given, country == null ? PhoneNumber.DEFAULT_REGION : country);
        return new Phone(number.e164(), number.typed());
    }

    /** The form that a later write may send back unchanged, whatever the record's country has become. */
    public static String e164(Phone phone) {
        return phone == null ? null : phone.e164;
    }
}
