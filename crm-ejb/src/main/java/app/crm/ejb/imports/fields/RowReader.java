package app.crm.ejb.imports.fields;

import app.crm.ejb.imports.csv.RowShape;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.persistence.exports.SpreadsheetCell;
import app.crm.persistence.imports.ImportPlan;
import app.crm.persistence.imports.ImportVerdict;
import app.crm.persistence.imports.StagedRow;
import app.crm.persistence.values.CleanText;
import app.crm.persistence.values.CountryCode;
import app.crm.persistence.values.InvalidValue;
import app.crm.persistence.values.Placeholder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Turns rows of the file into staged rows. A cell that is not what its field takes is left out and named in the reason;
 * where it is what the row would be recognised by, the row fails, since nobody can tell whom it is about.
 */
public final class RowReader {

    private static final int MAX_LABEL = 120;
    private static final Set<String> FREE_TEXT = Set.of(
            "name",
            "firstName",
            "lastName",
            "fullName",
            "person",
            "organisation",
            "title",
            "notes",
            "description",
            "body",
            "registrationNumber");
    private static final Set<String> TICKED = Set.of("active", "emailUnsubscribed", "primary");
    /** Without them nobody can tell later whether the row is in already. */
    private static final Set<String> ESSENTIAL = Set.of("title", "occurredAt", "dueAt");

    private final ImportPlan plan;
    private final List<Binding> bindings;
    private final RowKeys keys;
    private final RowShape shape;
    private final RowContext context;
    private final boolean strict;

    /**
     * @param bindings where the columns of the file go
     * @param strongestKeyOnly whether a row is recognised by the strongest key it has, and by no other
     * @param strict whether any cell that can't be read fails its row
     */
    public RowReader(
            ImportPlan plan,
            List<Binding> bindings,
            RowShape shape,
            RowContext context,
            boolean strongestKeyOnly,
            boolean strict) {
        this.plan = plan;
        this.bindings = bindings;
        this.keys = new RowKeys(plan, strongestKeyOnly);
        this.shape = shape;
        this.context = context;
        this.strict = strict;
    }

    public StagedRow read(long rowNo, SourceRow row) {
        String notData = shape.notData(row);
        if (notData != null) {
            return decided(rowNo, row, ImportVerdict.SKIPPED, notData);
        }
        String misfit = shape.misfit(row);
        return misfit == null ? data(rowNo, row) : decided(rowNo, row, ImportVerdict.FAILED, misfit);
    }

    private StagedRow data(long rowNo, SourceRow row) {
        String[] cells = new String[plan.cellCount()];
        Set<String> refused = new HashSet<>();
        StringJoiner remarks = new StringJoiner(" ");
        String shortage = shape.shortage(row);
        if (shortage != null) {
            remarks.add(shortage);
        }
        RowContext local = local(row);
        for (Binding binding : bindings) {
            read(binding, row, local, cells, refused, remarks);
        }
        completeAmounts(cells, refused, remarks);
        boolean unclear =
                keys.blocked(cells, refused) != null || refused.stream().anyMatch(this::isEssential);
        if (unclear || strict && !refused.isEmpty()) {
            return decided(rowNo, row, ImportVerdict.FAILED, remarks.toString());
        }
        if (isBlank(cells)) {
            remarks.add("The row has no value in any column that is mapped.");
            return decided(rowNo, row, ImportVerdict.FAILED, remarks.toString());
        }
        String reason = remarks.length() == 0 ? null : remarks.toString();
        return new StagedRow(rowNo, row.line(), null, reason, label(row, cells), keys.of(cells), cells);
    }

    /** National phone numbers are those of the row's own country. */
    private RowContext local(SourceRow row) {
        for (Binding binding : bindings) {
            if (binding.field().name().equals("countryCode")) {
                try {
                    return context.in(
                            CountryCode.parse(row.cell(binding.column())).value());
                } catch (InvalidValue reportedWithItsOwnCell) {
                    return context;
                }
            }
        }
        return context;
    }

    private static void read(
            Binding binding,
            SourceRow row,
            RowContext context,
            String[] cells,
            Set<String> refused,
            StringJoiner remarks) {
        ImportField field = binding.field();
        try {
            String cell = clean(field, row.cell(binding.column()));
            if (cell != null) {
                String[] values = field.reader().read(cell, context);
                for (int index = 0; index < values.length; index++) {
                    fill(cells, binding.cells().get(index), values[index]);
                }
            }
        } catch (InvalidValue invalid) {
            refused.add(field.name());
            remarks.add(field.name() + " left out: " + invalid.getMessage());
        }
    }

    /** Bindings come in the order in which they count: what stands there is surer. */
    private static void fill(String[] cells, int index, String value) {
        if (cells[index] == null) {
            cells[index] = value;
        }
    }

    private boolean isEssential(String field) {
        return bindings.stream()
                .anyMatch(binding -> binding.field().name().equals(field)
                        && (binding.field().role() == ImportField.Role.REFERENCE || ESSENTIAL.contains(field)));
    }

    /** An apostrophe that an export put before what a spreadsheet would run comes off; such a cell is never a filler. */
    private static String clean(ImportField field, String raw) {
        String text = SpreadsheetCell.restore(raw);
        String cell = field.multiline() ? CleanText.block(text) : CleanText.line(text);
        boolean nothing = cell != null && text.equals(raw) && !FREE_TEXT.contains(field.name()) && Placeholder.is(cell);
        boolean tick = nothing && TICKED.contains(field.name()) && cell.equalsIgnoreCase("x");
        return nothing && !tick ? null : cell;
    }

    private static boolean isBlank(String[] cells) {
        for (String cell : cells) {
            if (cell != null) {
                return false;
            }
        }
        return true;
    }

    /** A currency without an amount says nothing, and an amount without one too little. */
    private void completeAmounts(String[] cells, Set<String> refused, StringJoiner remarks) {
        for (String money : List.of("aum", "potential")) {
            if (!plan.fills(money + "_currency")) {
                continue;
            }
            int currency = plan.index(money + "_currency");
            int amount = plan.fills(money + "_amount") ? plan.index(money + "_amount") : -1;
            boolean lacking = amount >= 0 && cells[amount] != null && cells[currency] == null;
            if (lacking) {
                refused.add(money);
                remarks.add(money + " left out: \"" + cells[amount] + "\" has no currency.");
                cells[amount] = null;
            }
            if (amount < 0 || cells[amount] == null) {
                cells[currency] = null;
            }
        }
    }

    private StagedRow decided(long rowNo, SourceRow row, ImportVerdict verdict, String reason) {
        return new StagedRow(
                rowNo,
                row.line(),
                verdict,
                reason,
                label(row, null),
                new String[plan.keys().size()],
                new String[plan.cellCount()]);
    }

    private String label(SourceRow row, String[] cells) {
        String label = cells == null ? null : keys.name(cells);
        String shown = label == null ? storable(firstCell(row)) : label;
        return shown.length() <= MAX_LABEL ? shown : shown.substring(0, shown.offsetByCodePoints(0, MAX_LABEL / 2));
    }

    private static String firstCell(SourceRow row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What PostgreSQL takes of a text that may hold anything. */
    private static String storable(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}]", " ");
        StringBuilder whole = new StringBuilder(clean.length());
        clean.codePoints()
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
