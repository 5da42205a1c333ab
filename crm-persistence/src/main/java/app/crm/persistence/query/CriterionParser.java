package app.crm.persistence.query;

import java.util.ArrayList;
import java.util.List;

/** Reads what follows {@code field:}. */
final class CriterionParser {

    private static final int MAX_VALUES = 500;

    /** The longer symbols first, since the shorter ones begin them. */
    private static final List<Criterion.Comparator> ORDERED = List.of(
            Criterion.Comparator.GREATER_OR_EQUAL,
            Criterion.Comparator.LESS_OR_EQUAL,
            Criterion.Comparator.GREATER,
            Criterion.Comparator.LESS);

    private final Scanner scanner;
    private final Field field;
    private final ValueReader values;

    CriterionParser(Scanner scanner, Field field) {
        this.scanner = scanner;
        this.field = field;
        this.values = new ValueReader(field);
    }

    Criterion parse() {
        int start = scanner.position();
        if (scanner.takeLoneStar()) {
            require(Operator.PRESENT, start, "can't be tested for a value with *");
            return new Criterion.Present();
        }
        for (Criterion.Comparator comparator : ORDERED) {
            if (scanner.take(comparator.symbol())) {
                require(Operator.COMPARE, start, "has no order, so < and > don't apply");
                return new Criterion.Compare(comparator, value());
            }
        }
        scanner.take("=");
        return listOrRange();
    }

    private Criterion listOrRange() {
        int start = scanner.position();
        if (scanner.take("..")) {
            require(Operator.RANGE, start, "has no order, so a range doesn't apply. Put the value in quotes");
            return new Criterion.Range(null, value());
        }
        Value first = value();
        if (scanner.take("..")) {
            require(Operator.RANGE, start, "has no order, so a range doesn't apply. Put the value in quotes");
            return new Criterion.Range(first, atEndOfCriterion() ? null : value());
        }
        return list(first);
    }

    private Criterion list(Value first) {
        List<Value> any = new ArrayList<>(List.of(first));
        while (scanner.take(",")) {
            if (any.size() == MAX_VALUES) {
                throw scanner.bad("A list has at most " + MAX_VALUES + " values. Remove some.");
            }
            any.add(value());
        }
        if (!atEndOfCriterion()) {
            throw scanner.bad("Put a space after the value, or put the whole value in quotes.");
        }
        for (Value value : any) {
            if (value instanceof Value.Age) {
                throw scanner.bad("An age needs a comparison: " + field.name() + ":<30d for less than 30 days ago, "
                        + field.name() + ":>30d for more.");
            }
        }
        return new Criterion.AnyOf(any);
    }

    private Value value() {
        int start = scanner.position();
        boolean quoted = scanner.current() == '"';
        String text = quoted ? scanner.takeQuoted() : scanner.takeBareValue();
        if (text.isBlank()) {
            throw new BadFilter(
                    start,
                    "Write a value right after " + field.name() + ":, without a space, or " + field.name()
                            + ":* for any value.");
        }
        return values.read(text, quoted, start);
    }

    private boolean atEndOfCriterion() {
        return scanner.atEnd() || Scanner.isSpace(scanner.current()) || scanner.current() == ')';
    }

    private void require(Operator operator, int position, String refusal) {
        if (!field.type().understands(operator)) {
            throw new BadFilter(position, "The field " + field.name() + " " + refusal + ".");
        }
    }
}
