package app.crm.persistence.query;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a filter as text that means the same: parsing it gives the same tree. */
public final class FilterPrinter {

    private FilterPrinter() {}

    public static String print(Filter filter) {
        if (filter instanceof Filter.And and) {
            return joined(and.parts(), " ");
        }
        if (filter instanceof Filter.Or or) {
            return joined(or.parts(), " OR ");
        }
        if (filter instanceof Filter.Not not) {
            return "NOT " + grouped(not.part());
        }
        if (filter instanceof Filter.Words words) {
            return words.phrase() ? quoted(words.text()) : words.text();
        }
        if (filter instanceof Filter.Condition condition) {
            return condition.field() + ":" + criterion(condition.criterion());
        }
        return "";
    }

    private static String joined(List<Filter> parts, String separator) {
        return parts.stream().map(FilterPrinter::grouped).collect(Collectors.joining(separator));
    }

    private static String grouped(Filter filter) {
        boolean group = filter instanceof Filter.And || filter instanceof Filter.Or;
        return group ? "(" + print(filter) + ")" : print(filter);
    }

    private static String criterion(Criterion criterion) {
        if (criterion instanceof Criterion.Compare compare) {
            return compare.comparator().symbol() + value(compare.value());
        }
        if (criterion instanceof Criterion.Range range) {
            return (range.from() == null ? "" : value(range.from()))
                    + ".."
                    + (range.to() == null ? "" : value(range.to()));
        }
        if (criterion instanceof Criterion.AnyOf any) {
            return any.values().stream().map(FilterPrinter::value).collect(Collectors.joining(","));
        }
        return "*";
    }

    private static String value(Value value) {
        if (value instanceof Value.When when) {
            return time(when);
        }
        if (value instanceof Value.Text text) {
            return quoted(text.text());
        }
        if (value instanceof Value.Wildcard wildcard) {
            return wildcard.pattern();
        }
        if (value instanceof Value.Numeric numeric) {
            return numeric.number().toString();
        }
        if (value instanceof Value.Reference reference) {
            return Long.toString(reference.id());
        }
        return value instanceof Value.Me ? "me" : "none";
    }

    private static String time(Value.When when) {
        if (when instanceof Value.Day day) {
            return day.date().toString();
        }
        if (when instanceof Value.Month month) {
            return month.month().toString();
        }
        if (when instanceof Value.Year year) {
            return String.format("%04d", year.year());
        }
        if (when instanceof Value.Moment moment) {
            return moment.instant().toString();
        }
        if (when instanceof Value.Age age) {
            return age.amount() + letters(age.unit());
        }
        if (when instanceof Value.Shift shift) {
            return (shift.amount() < 0 ? "" : "+") + shift.amount() + letters(shift.unit());
        }
        return CalendarWords.of(when);
    }

    private static String letters(ChronoUnit unit) {
        return TimeReader.UNITS.entrySet().stream()
                .filter(entry -> entry.getValue() == unit)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
