package app.crm.ejb.dashboard;

import app.crm.ejb.dashboard.Pipeline.Amount;
import app.crm.ejb.dashboard.Pipeline.Stage;
import app.crm.ejb.dashboard.WeeklyActivity.Kind;
import app.crm.ejb.dashboard.WeeklyActivity.Week;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Adds up what a selection of the query language holds, in one statement for each part of the dashboard. */
@ApplicationScoped
public class DashboardSums {

    private static final int WEEKS = 12;
    private static final int DAYS_TO_SUNDAY = 6;

    private static final Sql POTENTIALS = Sql.of("o.pipeline_stage as stage, o.potential_currency as currency,"
            + " count(*) as count, coalesce(sum(o.potential_amount), 0) as potential,"
            + " coalesce(sum(o.potential_amount * o.probability), 0) as weighted");

    private static final Sql TYPES = Sql.of("i.type, count(*) as count");

    @Inject
    RecordPages pages;

    /** Organisations of one stage whose potential is in one currency, or in none. */
    private record Potential(String stage, String currency, long count, BigDecimal sum, BigDecimal weighted) {}

    /** @param more what narrows the filters of all figures, with a blank before it, or nothing */
    Pipeline pipeline(Function<String, Selection> select, String more) {
        Selection selection = select.apply(more.isBlank() ? null : more.strip());
        List<Potential> potentials = pages.summarise(
                selection,
                POTENTIALS,
                "o.pipeline_stage, o.potential_currency",
                row -> new Potential(
                        row.text("stage"),
                        row.text("currency"),
                        row.id("count"),
                        row.decimal("potential"),
                        row.decimal("weighted")));
        List<String> stages = selection.catalogue().field("stage").orElseThrow().choices();
        return new Pipeline(stages.stream()
                .map(stage -> stage(
                        stage,
                        potentials.stream()
                                .filter(potential -> potential.stage.equals(stage))
                                .toList(),
                        more))
                .toList());
    }

    private static Stage stage(String stage, List<Potential> potentials, String more) {
        String filter = "stage:" + stage + more;
        List<Amount> amounts = potentials.stream()
                .filter(potential -> potential.currency != null)
                .sorted(Comparator.comparing(Potential::currency))
                .map(potential -> new Amount(
                        potential.currency,
                        potential.sum.toPlainString(),
                        potential
                                .weighted
                                .movePointLeft(2)
                                .setScale(2, RoundingMode.HALF_EVEN)
                                .toPlainString(),
                        potential.count,
                        filter + " potentialCurrency:" + potential.currency))
                .toList();
        return new Stage(stage, potentials.stream().mapToLong(Potential::count).sum(), filter, amounts);
    }

    /** Week by week: a range of the index for each is faster than sorting all of it into weeks. */
    WeeklyActivity weeks(Function<String, Selection> select, LocalDate today, String more) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Week> weeks = new ArrayList<>();
        for (int ago = WEEKS - 1; ago >= 0; ago--) {
            weeks.add(week(select, monday.minusWeeks(ago), more));
        }
        return new WeeklyActivity(weeks);
    }

    private Week week(Function<String, Selection> select, LocalDate from, String more) {
        LocalDate to = from.plusDays(DAYS_TO_SUNDAY);
        String filter = "occurred:" + from + ".." + to + more;
        List<Kind> types = new ArrayList<>(pages.summarise(
                select.apply(filter),
                TYPES,
                "i.type",
                row -> new Kind(row.text("type"), row.id("count"), "type:" + row.text("type") + " " + filter)));
        types.sort(Comparator.comparing(Kind::type));
        return new Week(from, to, types.stream().mapToLong(Kind::count).sum(), filter, types);
    }
}
