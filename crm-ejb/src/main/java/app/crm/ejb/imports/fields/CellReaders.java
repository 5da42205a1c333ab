package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.StagedColumn;
import app.crm.persistence.values.CleanText;
import app.crm.persistence.values.EmailAddress;
import app.crm.persistence.values.InvalidValue;
import app.crm.persistence.values.MoneyText;
import app.crm.persistence.values.PersonName;
import app.crm.persistence.values.PhoneNumber;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The ways in which cells are read. */
final class CellReaders {

    private static final Pattern LIST = Pattern.compile("\\s*[;,|\\n]\\s*");
    private static final Set<String> YES =
            Set.of("1", "true", "yes", "y", "oui", "o", "vrai", "x", "ok", "on", "coche", "actif", "active", "vivant");
    private static final Set<String> NO =
            Set.of("0", "false", "no", "n", "non", "faux", "off", "decoche", "inactif", "inactive");

    private CellReaders() {}

    static CellReader text(int max) {
        return value(text -> {
            if (text.codePointCount(0, text.length()) > max) {
                throw new InvalidValue("too_long", "it has more than " + max + " characters.");
            }
            return text;
        });
    }

    /** For a value whose class says what is wrong with it. */
    static CellReader value(UnaryOperator<String> parser) {
        return (cell, context) -> new String[] {parser.apply(cell)};
    }

    static CellReader phone() {
        return (cell, context) -> {
            PhoneNumber number = PhoneNumber.parse(cell, context.region());
            return new String[] {number.e164(), number.typed()};
        };
    }

    static CellReader email() {
        return value(cell -> EmailAddress.parse(cell).value());
    }

    /** An amount and its currency, in the unit of its column where it names none itself. */
    static CellReader money(String field) {
        return (cell, context) -> {
            MoneyText text = MoneyText.parse(cell);
            AmountUnit unit = context.unit(field);
            BigDecimal amount = text.amount(text.currency() == null ? unit.unit() : null);
            if (amount.signum() < 0) {
                throw new InvalidValue("invalid_amount", "an amount can't be negative.");
            }
            return new String[] {amount.toPlainString(), text.currency() == null ? unit.currency() : text.currency()};
        };
    }

    /** Gives the cell what its column says of its amounts before it is read. */
    static CellReader completed(String field, CellReader reader) {
        CellReader money = money(field);
        return (cell, context) -> {
            String[] parts = money.read(cell, context);
            return reader.read(parts[1] == null ? parts[0] : parts[0] + " " + parts[1], context);
        };
    }

    static CellReader fullName() {
        return (cell, context) -> {
            PersonName name = PersonName.parse(cell);
            return new String[] {name.firstName(), name.lastName()};
        };
    }

    static CellReader owner() {
        return (cell, context) -> {
            RowContext.Owner owner = user(cell, context);
            return new String[] {
                Long.toString(owner.userId()), owner.teamId() == null ? null : Long.toString(owner.teamId())
            };
        };
    }

    static CellReader assignee() {
        return (cell, context) ->
                new String[] {Long.toString(user(cell, context).userId())};
    }

    private static RowContext.Owner user(String cell, RowContext context) {
        RowContext.Owner owner = context.owners().get(CleanText.folded(cell));
        if (owner == null) {
            throw new InvalidValue(
                    "unknown_owner",
                    "\"" + cell + "\" is no user whom you may give records to; write a user's e-mail address.");
        }
        return owner;
    }

    static CellReader yesOrNo() {
        return value(text -> {
            String word = CleanText.folded(text);
            if (YES.contains(word) || NO.contains(word)) {
                return Boolean.toString(YES.contains(word));
            }
            throw new InvalidValue("invalid_boolean", "\"" + text + "\" is neither yes nor no.");
        });
    }

    /** One of a few words, in English as stored or as people write them. */
    static CellReader choice(Map<String, String> words) {
        return value(text -> {
            String folded = CleanText.folded(text.replace('_', ' '));
            String code = words.get(folded);
            if (code == null) {
                String known = String.join(", ", new java.util.TreeSet<>(words.values()));
                throw new InvalidValue("invalid_choice", "\"" + text + "\" is not one of: " + known + ".");
            }
            return code;
        });
    }

    static CellReader percentage() {
        return value(text -> {
            String digits = text.replaceAll("\\s*%$", "");
            if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > 100) {
                throw new InvalidValue("out_of_range", "\"" + text + "\" is not a whole number from 0 to 100.");
            }
            return digits;
        });
    }

    /** Several values in one cell. */
    static CellReader list(int max, UnaryOperator<String> parser) {
        return value(text -> {
            Set<String> values = new LinkedHashSet<>();
            for (String part : LIST.split(text)) {
                String clean = CleanText.line(part);
                if (clean != null && clean.codePointCount(0, clean.length()) > max) {
                    throw new InvalidValue(
                            "too_long", "\"" + clean.substring(0, 20) + "…\" has more than " + max + " characters.");
                }
                if (clean != null) {
                    values.add(parser.apply(clean));
                }
            }
            return values.isEmpty() ? null : String.join(String.valueOf(StagedColumn.SEPARATOR), values);
        });
    }

    /** The words by which a choice may be written: each code itself, and {@code word=code} for others. */
    static Map<String, String> words(Iterable<String> codes, String... others) {
        Map<String, String> words = new java.util.HashMap<>();
        codes.forEach(code -> words.put(CleanText.folded(code.replace('_', ' ')), code));
        Arrays.stream(others).map(pair -> pair.split("=")).forEach(pair -> words.put(pair[0], pair[1]));
        return Map.copyOf(words);
    }
}
