package app.crm.persistence.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A phone number: in E.164 for matching and dialling, and as it was typed, because people recognise their own way of
 * writing it.
 *
 * <p>A number that was typed with its country code counts when its length is possible: which ranges are in use changes
 * faster than any list of them. A national number has to have the usual length as well, since a digit that got lost
 * often leaves a possible short number. Numbers made of one repeated digit are refused.
 */
public record PhoneNumber(String e164, String typed) {

    public static final String DEFAULT_REGION = "FR";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern TRUNK_ZERO = Pattern.compile("^(?:\\+0{0,2}|00)([1-9]\\d{0,2})[\\s.]*(?:\\(0\\))?");
    private static final Pattern ONE_DIGIT = Pattern.compile("\\+\\d{1,3}0?(\\d)\\1{6,}");
    private static final Pattern ALLOWED =
            Pattern.compile("[+＋]?[\\p{Nd}\\s().,/~*#–—-]{3,}(?i:\\s*(?:ext|x|poste|p)\\.?\\s*\\d{1,6})?");
    private static final int MAX_TYPED = 50;

    /** A number without a country code is taken as French. */
    public static PhoneNumber parse(String typed) {
        return parse(typed, DEFAULT_REGION);
    }

    /**
     * @param region ISO 3166 code of the country whose national numbers may be typed without a country code
     * @throws InvalidValue {@code invalid_phone}
     */
    public static PhoneNumber parse(String typed, String region) {
        String line = CleanText.line(typed);
        if (line == null) {
            throw new InvalidValue("invalid_phone", "The phone number is empty.");
        }
        String french = region.equals(DEFAULT_REGION) ? usualFrench(line) : null;
        if (french != null) {
            return new PhoneNumber(french, line);
        }
        String bare = withoutScheme(line);
        if (bare.length() > MAX_TYPED || !ALLOWED.matcher(bare).matches()) {
            throw refused(typed);
        }
        for (String candidate : readings(bare)) {
            String e164 = e164(candidate, region);
            if (e164 != null) {
                return new PhoneNumber(e164, line);
            }
        }
        throw refused(typed);
    }

    /**
     * Ten digits from 01 to 07 or 09, as most French numbers come: E.164 without asking the library, which takes a
     * hundred times as long. Null for any other text.
     */
    private static String usualFrench(String line) {
        StringBuilder digits = new StringBuilder(10);
        for (int index = 0; index < line.length(); index++) {
            char unit = line.charAt(index);
            if (unit >= '0' && unit <= '9') {
                digits.append(unit);
            } else if (unit != ' ' && unit != '.' && unit != '-') {
                return null;
            }
        }
        boolean usual = digits.length() == 10 && digits.charAt(0) == '0' && "12345679".indexOf(digits.charAt(1)) >= 0;
        String e164 = "+33" + digits.substring(Math.min(1, digits.length()));
        return usual && !ONE_DIGIT.matcher(e164).matches() ? e164 : null;
    }

    private static String withoutScheme(String line) {
        return line.regionMatches(true, 0, "tel:", 0, 4) ? line.substring(4) : line;
    }

    /** As written; and, where a country code was written without its plus ({@code 33 (0)1 …}), with it. */
    private static List<String> readings(String number) {
        if (number.startsWith("+")) {
            return List.of(TRUNK_ZERO.matcher(number).replaceFirst("+$1 "));
        }
        return number.startsWith("0") || number.startsWith("(")
                ? List.of(TRUNK_ZERO.matcher(number).replaceFirst("+$1 "))
                : List.of(number, TRUNK_ZERO.matcher("+" + number).replaceFirst("+$1 "));
    }

    private static String e164(String number, String region) {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERS.parse(number, region);
            if (!NUMBERS.isValidNumber(parsed) && !isPlausible(parsed, number, region)) {
                return null;
            }
            String e164 = NUMBERS.format(parsed, PhoneNumberFormat.E164);
            return ONE_DIGIT.matcher(e164).matches() ? null : e164;
        } catch (NumberParseException unreadable) {
            return null;
        }
    }

    private static boolean isPlausible(Phonenumber.PhoneNumber parsed, String number, String region) {
        boolean possible = NUMBERS.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE;
        boolean lostDigit = parsed.isItalianLeadingZero();
        return possible
                && !lostDigit
                && (number.startsWith("+") || length(parsed) == length(NUMBERS.getExampleNumber(region)));
    }

    private static int length(Phonenumber.PhoneNumber number) {
        return NUMBERS.getNationalSignificantNumber(number).length();
    }

    private static InvalidValue refused(String typed) {
        return new InvalidValue(
                "invalid_phone",
                InvalidValue.quoted(typed)
                        + " is not a phone number: check its digits, or write it with its country code"
                        + " as in +33 1 23 45 67 89.");
    }
}
