package app.crm.persistence.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which the same telephone number is written: from abroad, at home, or with both prefixes by mistake. */
final class PhoneDigits {

    /** As in {@code search_phone_keys}. */
    private static final Pattern CALLING_CODE =
            Pattern.compile("^(?:[17]|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})");

    private PhoneDigits() {}

    /** What the beginning of the number may be in a document, which holds it with and without its calling code. */
    static List<String> variants(String digits) {
        Set<String> variants = new LinkedHashSet<>();
        String significant = withoutZeros(digits);
        variants.add(significant);
        String national = CALLING_CODE.matcher(significant).replaceFirst("");
        if (national.startsWith("0")) {
            variants.add(withoutZeros(national));
        }
        variants.remove("");
        return List.copyOf(variants);
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }
}
