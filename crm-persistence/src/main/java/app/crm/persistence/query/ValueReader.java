package app.crm.persistence.query;

import app.crm.persistence.values.CountryCode;
import app.crm.persistence.values.InvalidValue;
import java.math.BigDecimal;
import java.util.Locale;

/** Turns the text of a value into what the field's type makes of it. */
final class ValueReader {

    private static final int MAX_DIGITS = 40;

    private final Field field;

    ValueReader(Field field) {
        this.field = field;
    }

    Value read(String text, boolean quoted, int position) {
        return switch (field.type()) {
            case TEXT, PROSE -> text(text, quoted);
            case PHONE -> phone(text, quoted, position);
            case NUMBER -> number(text, position);
            case DATE, INSTANT -> TimeReader.read(text, position);
            case CHOICE, FLAG -> code(text, position);
            case COUNTRY -> country(text, position);
            case USER, TEAM, RECORD -> reference(text, quoted);
            case ID -> id(text, position);
        };
    }

    private static Value text(String text, boolean quoted) {
        return quoted || text.indexOf('*') < 0 ? new Value.Text(text) : new Value.Wildcard(text);
    }

    private static Value phone(String text, boolean quoted, int position) {
        if (text.chars().filter(Character::isDigit).count() < 3) {
            throw new BadFilter(position, "A phone number needs at least three digits, as in +33142345678 or *4567.");
        }
        return text(text, quoted);
    }

    private Value number(String text, int position) {
        try {
            BigDecimal number = text.length() > MAX_DIGITS ? null : new BigDecimal(text);
            if (number != null && number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS) {
                return new Value.Numeric(number);
            }
        } catch (NumberFormatException notANumber) {
            throw badNumber(text, position, notANumber);
        }
        throw badNumber(text, position, null);
    }

    private BadFilter badNumber(String text, int position, NumberFormatException cause) {
        BadFilter bad = new BadFilter(
                position,
                "\"" + Nearest.shown(text) + "\" is no number that " + field.name()
                        + " can be compared with. Write it as 1200000, 1200.50 or 1.2e6.");
        bad.initCause(cause);
        return bad;
    }

    private Value code(String text, int position) {
        String code = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        if (field.choices().contains(code)) {
            return new Value.Text(code);
        }
        String nearest = Nearest.to(code, field.choices())
                .map(known -> "Did you mean " + field.name() + ":" + known + "? ")
                .orElse("");
        throw new BadFilter(
                position,
                "\"" + Nearest.shown(text) + "\" is not a value of " + field.name() + ". " + nearest + "It takes "
                        + String.join(", ", field.choices()) + ".");
    }

    private static Value country(String text, int position) {
        try {
            return new Value.Text(CountryCode.parse(text).value());
        } catch (InvalidValue unknown) {
            BadFilter bad = new BadFilter(position, unknown.getMessage());
            bad.initCause(unknown);
            throw bad;
        }
    }

    private Value reference(String text, boolean quoted) {
        if (quoted) {
            return new Value.Text(text);
        }
        if (text.equalsIgnoreCase("none")) {
            return new Value.None();
        }
        if (text.equalsIgnoreCase("me") && field.type() != FieldType.RECORD) {
            return new Value.Me();
        }
        return isId(text) ? new Value.Reference(Long.parseLong(text)) : text(text, false);
    }

    private static Value id(String text, int position) {
        if (!isId(text)) {
            throw new BadFilter(position, "An id is a whole number, as in 42.");
        }
        return new Value.Reference(Long.parseLong(text));
    }

    private static boolean isId(String text) {
        return text.length() <= 18 && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
