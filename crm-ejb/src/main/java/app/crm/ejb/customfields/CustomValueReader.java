package app.crm.ejb.customfields;

import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.values.CurrencyCode;
import app.crm.persistence.values.InvalidValue;
import app.crm.persistence.values.Website;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongPredicate;

/** Reads a JSON value as the type of its field, in the one form in which that is stored. */
final class CustomValueReader {

    private static final int MAX_TEXT = 2_000;
    private static final int MAX_WHOLE_DIGITS = 20;
    private static final int MAX_DECIMALS = 10;
    private static final int MAX_ID_DIGITS = 18;
    private static final BigDecimal AMOUNT_LIMIT = BigDecimal.TEN.pow(18);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CustomValueReader() {}

    /**
     * The value as it is stored; null where it is blank.
     *
     * @param isUser whether an active user has the id
     * @throws InvalidValue where it is not what the field takes
     */
    static JsonNode read(CustomField field, JsonNode given, LongPredicate isUser) {
        if (isBlank(given)) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> NODES.textNode(text(given));
            case NUMBER -> CustomValues.canonical(number(given));
            case MONEY -> money(given);
            case DATE -> NODES.textNode(date(given));
            case CHOICE -> NODES.textNode(choice(field, given));
            case MULTI_CHOICE -> choices(field, given);
            case USER -> user(given, isUser);
            case URL -> NODES.textNode(Website.parse(text(given)).value());
            case CHECKBOX -> checkbox(given);
        };
    }

    /** An empty text or list is no value. */
    static boolean isBlank(JsonNode given) {
        return given.isNull() || given.isTextual() && given.textValue().isBlank() || given.isArray() && given.isEmpty();
    }

    private static String text(JsonNode given) {
        if (!given.isTextual()) {
            throw new InvalidValue("invalid_value", "Give a text.");
        }
        String text = Normalizer.normalize(given.textValue().strip(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            throw new InvalidValue("too_long", "Use at most " + MAX_TEXT + " characters.");
        }
        if (text.codePoints().anyMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF)) {
            throw new InvalidValue("invalid_text", "Remove the NUL or broken character.");
        }
        return text;
    }

    private static BigDecimal number(JsonNode given) {
        if (!given.isNumber()) {
            throw new InvalidValue("invalid_number", "Give a number such as 1200.5, without quotes.");
        }
        BigDecimal number = given.decimalValue().stripTrailingZeros();
        if (number.precision() - number.scale() > MAX_WHOLE_DIGITS || number.scale() > MAX_DECIMALS) {
            throw new InvalidValue(
                    "invalid_number",
                    "Use at most " + MAX_WHOLE_DIGITS + " digits before the point and " + MAX_DECIMALS + " after it.");
        }
        return number;
    }

    /** The amount is a text, as in every answer, but a number is understood. */
    private static JsonNode money(JsonNode given) {
        JsonNode amount = given.path("amount");
        JsonNode currency = given.path("currency");
        if (!given.isObject()
                || given.size() != 2
                || !currency.isTextual()
                || !amount.isTextual() && !amount.isNumber()) {
            throw new InvalidValue(
                    "incomplete_amount", "Give {\"amount\": \"1200.50\", \"currency\": \"EUR\"} and nothing else.");
        }
        String code = CurrencyCode.parse(currency.textValue()).value();
        return NODES.objectNode().put("amount", amount(amount).toPlainString()).put("currency", code);
    }

    private static BigDecimal amount(JsonNode given) {
        InvalidValue refused = new InvalidValue(
                "invalid_amount", "Give an amount from 0 with at most two decimals, as in \"1200.50\".");
        if (!given.asText().matches("[0-9]{1,18}(\\.[0-9]{1,10})?")) {
            throw refused;
        }
        BigDecimal amount = new BigDecimal(given.asText());
        if (amount.stripTrailingZeros().scale() > 2 || amount.compareTo(AMOUNT_LIMIT) >= 0) {
            throw refused;
        }
        return amount.setScale(2);
    }

    private static String date(JsonNode given) {
        InvalidValue refused = new InvalidValue("invalid_date", "Give a day of the calendar such as 2026-01-31.");
        String text = given.textValue();
        if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}") || text.startsWith("0000")) {
            throw refused;
        }
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException noSuchDay) {
            throw refused;
        }
    }

    private static String choice(CustomField field, JsonNode given) {
        if (given.isTextual() && field.choice(given.textValue()).isPresent()) {
            return given.textValue();
        }
        throw new InvalidValue("unknown_choice", "Use one of " + String.join(", ", field.codes()) + ".");
    }

    /** Each choice once, in the order in which the field offers them. */
    private static JsonNode choices(CustomField field, JsonNode given) {
        if (!given.isArray()) {
            throw new InvalidValue("invalid_value", "Give a list of choices.");
        }
        Set<String> chosen = new LinkedHashSet<>();
        given.forEach(element -> chosen.add(choice(field, element)));
        ArrayNode list = NODES.arrayNode();
        field.codes().stream().filter(chosen::contains).forEach(list::add);
        return list;
    }

    /** By the id, or as an answer shows a user: {@code {"id": 7, "name": "Léa"}}. */
    private static JsonNode user(JsonNode given, LongPredicate isUser) {
        JsonNode id = given.isObject() ? given.path("id") : given;
        BigDecimal number = id.isNumber() ? id.decimalValue().stripTrailingZeros() : BigDecimal.ZERO;
        boolean isId =
                number.signum() > 0 && number.scale() <= 0 && number.precision() - number.scale() <= MAX_ID_DIGITS;
        if (!isId || !isUser.test(number.longValueExact())) {
            throw new InvalidValue("unknown_user", "Give the id of an active user.");
        }
        return CustomValues.canonical(number);
    }

    private static JsonNode checkbox(JsonNode given) {
        if (!given.isBoolean()) {
            throw new InvalidValue("invalid_value", "Give true or false.");
        }
        return given;
    }
}
