package app.crm.persistence.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;

/** A value that a condition compares with. */
public sealed interface Value {

    /** Compared as a whole, case and accents ignored where the field ignores them. */
    record Text(String text) implements Value {}

    /** Text in which {@code *} stands for any characters. */
    record Wildcard(String pattern) implements Value {}

    record Numeric(BigDecimal number) implements Value {}

    /** The id of a record that the field refers to. */
    record Reference(long id) implements Value {}

    /** {@code me}: the caller, or the caller's team. */
    record Me() implements Value {}

    /** {@code none}: the field refers to nothing. */
    record None() implements Value {}

    /** A stretch of time. What it covers may depend on who asks and when. */
    sealed interface When extends Value {}

    record Day(LocalDate date) implements When {}

    record Month(YearMonth month) implements When {}

    record Year(int year) implements When {}

    record Moment(Instant instant) implements When {}

    /** {@code today}, {@code lastweek} and so on: {@code offset} periods from the one that now lies in. */
    record Calendar(TemporalUnit unit, int offset) implements When {}

    /** {@code 30d}: an age. Younger is less, so {@code <30d} means later than 30 days ago. */
    record Age(int amount, ChronoUnit unit) implements When {}

    /** {@code +7d} or {@code -7d}: a moment counted from now. */
    record Shift(int amount, ChronoUnit unit) implements When {}

    /** {@code overdue}: anything before now. */
    record Overdue() implements When {}
}
