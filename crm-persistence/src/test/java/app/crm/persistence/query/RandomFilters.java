package app.crm.persistence.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes filters and texts from a seed. */
final class RandomFilters {

    private static final List<String> WORDS =
            List.of("ada", "Élodie", "o'brien", "10:30", "a-b", "&co", "x*y", "été", "日本", "a,b", "..x", "<b>", "me");
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "\"",
            "-",
            " ",
            " OR ",
            " AND ",
            "NOT ",
            ":",
            ",",
            "..",
            "*",
            "<",
            ">=",
            "\\",
            "tag:",
            "aum:",
            "updated:",
            "is:active",
            "owner:me",
            "30d",
            "2026-01-01",
            "1e9",
            "é",
            "🦆",
            "\ud800",
            "\0",
            "\n",
            "a",
            "trash",
            "in:",
            "%",
            "_");

    private final Random random;
    private final List<Field> fields;

    RandomFilters(long seed, FieldCatalogue catalogue) {
        this.random = new Random(seed);
        this.fields = new ArrayList<>(catalogue.fields());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 1 + random.nextInt(20)).forEach(index -> text.append(pick(PIECES)));
        return text.toString();
    }

    Filter filter(int depth) {
        return switch (depth == 0 ? 3 + random.nextInt(2) : random.nextInt(5)) {
            case 0 -> new Filter.And(parts(depth, Filter.And.class));
            case 1 -> new Filter.Or(parts(depth, Filter.Or.class));
            case 2 -> new Filter.Not(filter(depth - 1));
            case 3 -> words();
            default -> condition();
        };
    }

    private List<Filter> parts(int depth, Class<?> not) {
        List<Filter> parts = new ArrayList<>();
        while (parts.size() < 2 + random.nextInt(2)) {
            Filter part = filter(depth - 1);
            if (!not.isInstance(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Filter words() {
        return random.nextBoolean()
                ? new Filter.Words(pick(WORDS), false)
                : new Filter.Words(pick(WORDS) + " \"\\ (OR) " + pick(WORDS), true);
    }

    private Filter condition() {
        Field field = pick(fields);
        return new Filter.Condition(field.name(), criterion(field));
    }

    private Criterion criterion(Field field) {
        List<Operator> operators = List.copyOf(field.type().operators());
        return switch (pick(operators)) {
            case PRESENT -> new Criterion.Present();
            case COMPARE -> new Criterion.Compare(pick(List.of(Criterion.Comparator.values())), value(field, true));
            case RANGE -> range(field);
            case WILDCARD -> new Criterion.AnyOf(List.of(new Value.Wildcard("123*é" + random.nextInt(10) + "*_%")));
            case EQUALS, CONTAINS ->
                new Criterion.AnyOf(IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(index -> value(field, false))
                        .toList());
        };
    }

    private Criterion range(Field field) {
        int open = random.nextInt(3);
        return new Criterion.Range(open == 0 ? null : value(field, true), open == 1 ? null : value(field, true));
    }

    private Value value(Field field, boolean ordered) {
        return switch (field.type()) {
            case NUMBER ->
                new Value.Numeric(new BigDecimal(random.nextInt(1000) - 500).scaleByPowerOfTen(random.nextInt(9) - 4));
            case DATE, INSTANT -> when(ordered);
            case CHOICE, FLAG -> new Value.Text(pick(field.choices()));
            case COUNTRY -> new Value.Text(pick(List.of("FR", "LU", "DE")));
            case USER, TEAM ->
                pick(List.of(new Value.Me(), new Value.None(), new Value.Reference(7), new Value.Text("me")));
            case RECORD ->
                pick(List.of(new Value.None(), new Value.Reference(7), new Value.Text("12"), new Value.Text("A, b")));
            case ID -> new Value.Reference(random.nextInt(1000));
            case PHONE -> new Value.Text("+331" + random.nextInt(1000));
            case TEXT, PROSE -> new Value.Text(pick(WORDS) + pick(List.of("", " (x)", "\"", "\\", "..", " ")));
        };
    }

    private Value.When when(boolean ordered) {
        LocalDate date = LocalDate.of(1900 + random.nextInt(200), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return switch (random.nextInt(ordered ? 8 : 6)) {
            case 0 -> new Value.Day(date);
            case 1 -> new Value.Month(YearMonth.from(date));
            case 2 -> new Value.Year(date.getYear());
            case 3 -> new Value.Moment(Instant.ofEpochSecond(random.nextInt()));
            case 4 -> CalendarWords.of(pick(List.copyOf(CalendarWords.all())));
            case 5 -> new Value.Shift(random.nextInt(50) - 25, ChronoUnit.DAYS);
            case 6 -> new Value.Age(random.nextInt(50), pick(List.copyOf(TimeReader.UNITS.values())));
            default -> new Value.Overdue();
        };
    }

    private <T> T pick(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
