package app.crm.persistence.query;

import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words for stretches of the calendar around now. */
final class CalendarWords {

    private static final Map<String, Value.When> WORDS = words();

    private CalendarWords() {}

    /** What the word means, or null; {@code "this week"}, {@code this-week} and {@code thisweek} are the same. */
    static Value.When of(String word) {
        return WORDS.get(word.replaceAll("[ _-]", ""));
    }

    /** The word for it. */
    static String of(Value.When when) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(when))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static Collection<String> all() {
        return WORDS.keySet();
    }

    private static Map<String, Value.When> words() {
        Map<String, Value.When> words = new LinkedHashMap<>();
        words.put("today", new Value.Calendar(ChronoUnit.DAYS, 0));
        words.put("yesterday", new Value.Calendar(ChronoUnit.DAYS, -1));
        words.put("tomorrow", new Value.Calendar(ChronoUnit.DAYS, 1));
        Map.of(
                        "week", ChronoUnit.WEEKS,
                        "month", ChronoUnit.MONTHS,
                        "quarter", IsoFields.QUARTER_YEARS,
                        "year", ChronoUnit.YEARS)
                .forEach((word, unit) -> {
                    words.put("this" + word, new Value.Calendar(unit, 0));
                    words.put("last" + word, new Value.Calendar(unit, -1));
                    words.put("next" + word, new Value.Calendar(unit, 1));
                });
        words.put("overdue", new Value.Overdue());
        return words;
    }
}
