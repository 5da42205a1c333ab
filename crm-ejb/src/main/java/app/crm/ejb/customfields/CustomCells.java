package app.crm.ejb.customfields;

import app.crm.persistence.customfields.CustomChoice;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.values.Amount;
import app.crm.persistence.values.CalendarDate;
import app.crm.persistence.values.CleanText;
import app.crm.persistence.values.InvalidValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells of a file as values of one field: as people write them, and as an export writes them. */
public final class CustomCells {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern LIST = Pattern.compile("\\s*[;,|\\n]\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F'’]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}([.,]\\d{1,10})?");
    private static final Pattern MONEY = Pattern.compile(
            "(?<before>[A-Za-z]{3}|[€$£])?\\s*(?<amount>[-+\\d][\\d\\s\\u00A0\\u202F.,'’]*)\\s*(?<after>[A-Za-z]{3}|[€$£])?");
    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "oui", "o", "vrai", "x");
    private static final Set<String> NO = Set.of("0", "false", "no", "n", "non", "faux");

    private final CustomField field;
    private final Map<String, Long> users;

    /** @param users active ones, by folded e-mail address or name */
    public CustomCells(CustomField field, Map<String, Long> users) {
        this.field = field;
        this.users = users;
    }

    /**
     * The JSON of the value, as it is stored.
     *
     * @throws InvalidValue where the cell is not what the field takes
     */
    public String read(String cell) {
        JsonNode value = CustomValueReader.read(field, node(cell), id -> true);
        return value == null ? null : value.toString();
    }

    private JsonNode node(String cell) {
        return switch (field.type()) {
            case TEXT, URL -> NODES.textNode(cell);
            case NUMBER -> NODES.numberNode(number(cell));
            case MONEY -> money(cell);
            case DATE -> NODES.textNode(CalendarDate.parse(cell).value().toString());
            case CHOICE -> NODES.textNode(choice(cell));
            case MULTI_CHOICE -> choices(cell);
            case USER -> NODES.numberNode(user(cell));
            case CHECKBOX -> NODES.booleanNode(checked(cell));
        };
    }

    /** {@code 1 234,5} and {@code 1234.5}; one comma or point is the decimal one. */
    private static BigDecimal number(String cell) {
        String compact = BLANKS.matcher(cell).replaceAll("").replace('−', '-');
        if (!NUMBER.matcher(compact).matches()) {
            throw new InvalidValue("invalid_number", "\"" + shown(cell) + "\" is not a number: write it as 1234.5.");
        }
        return new BigDecimal(compact.replace(',', '.'));
    }

    /** {@code 1200.50 EUR}, {@code € 1 200,50}: an amount without its currency says too little. */
    private static JsonNode money(String cell) {
        Matcher money = MONEY.matcher(cell.strip());
        String currency =
                !money.matches() ? null : money.group("after") == null ? money.group("before") : money.group("after");
        if (currency == null) {
            throw new InvalidValue(
                    "incomplete_amount", "\"" + shown(cell) + "\" needs an amount and a currency: write 1200.50 EUR.");
        }
        String amount = Amount.parse(money.group("amount")).value().toPlainString();
        return NODES.objectNode().put("amount", amount).put("currency", currency);
    }

    /** By code or by label. */
    private String choice(String cell) {
        String wanted = CleanText.folded(cell.replace('_', ' '));
        return field.choices().stream()
                .filter(choice -> goesBy(choice, wanted))
                .map(CustomChoice::code)
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "unknown_choice",
                        "\"" + shown(cell) + "\" is not one of: " + String.join(", ", field.codes()) + "."));
    }

    private static boolean goesBy(CustomChoice choice, String wanted) {
        return wanted.equals(CleanText.folded(choice.code().replace('_', ' ')))
                || wanted.equals(CleanText.folded(choice.labels().fr()))
                || wanted.equals(CleanText.folded(choice.labels().en()));
    }

    private JsonNode choices(String cell) {
        ArrayNode list = NODES.arrayNode();
        for (String part : LIST.split(cell.strip())) {
            if (!part.isBlank()) {
                list.add(choice(part));
            }
        }
        return list;
    }

    private long user(String cell) {
        Long id = users.get(CleanText.folded(cell));
        if (id == null) {
            throw new InvalidValue(
                    "unknown_user", "\"" + shown(cell) + "\" is no active user; write a user's e-mail address.");
        }
        return id;
    }

    private static boolean checked(String cell) {
        String word = CleanText.folded(cell);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new InvalidValue("invalid_boolean", "\"" + shown(cell) + "\" is neither yes nor no.");
        }
        return YES.contains(word);
    }

    private static String shown(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 40 ? line.substring(0, line.offsetByCodePoints(0, 20)) + "…" : line;
    }
}
