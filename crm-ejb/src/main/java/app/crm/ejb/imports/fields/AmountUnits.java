package app.crm.ejb.imports.fields;

import app.crm.persistence.values.InvalidValue;
import app.crm.persistence.values.MoneyText;
import app.crm.persistence.values.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Currency and unit of the columns of amounts: from the answers of whoever imports, from headers, from the values
 * themselves. What none of them tells is a question, never a guess.
 */
public final class AmountUnits {

    /** Nobody writes as many millions: such a number counts single units. */
    private static final BigDecimal SURELY_PLAIN = BigDecimal.valueOf(100_000);

    private final Map<String, AmountUnit> byColumn = new LinkedHashMap<>();
    private final Map<String, AmountUnit> byField = new LinkedHashMap<>();
    private final List<UnitQuestion> questions = new ArrayList<>();

    /**
     * @param answers by column
     * @param everywhere currency of all columns that say nothing else; null for none. Whoever names one counts in it
     */
    public AmountUnits(
            ImportFields fields,
            List<SourceColumn> columns,
            Map<String, String> mapping,
            Map<String, AmountUnit> answers,
            String everywhere) {
        for (SourceColumn column : columns) {
            String name = mapping.get(column.name());
            boolean money = name != null
                    && fields.find(name)
                            .filter(field -> field.role() == ImportField.Role.MONEY)
                            .isPresent();
            if (money) {
                boolean beside = mapping.containsValue(name + "Currency");
                AmountUnit said = answers.getOrDefault(column.name(), AmountUnit.UNKNOWN)
                        .or(AmountUnit.ofHeader(column.name()))
                        .or(everywhere == null ? AmountUnit.UNKNOWN : new AmountUnit(everywhere, MoneyUnit.ONE));
                add(column, name, said, beside);
            }
        }
    }

    /** Column → what is known of its amounts. */
    public Map<String, AmountUnit> byColumn() {
        return byColumn;
    }

    /** The same by the field that the column fills. */
    public Map<String, AmountUnit> byField() {
        return byField;
    }

    public List<UnitQuestion> questions() {
        return questions;
    }

    private void add(SourceColumn column, String field, AmountUnit said, boolean currencyBeside) {
        List<MoneyText> texts = column.samples().stream()
                .map(AmountUnits::read)
                .filter(Objects::nonNull)
                .toList();
        List<String> asks = new ArrayList<>();
        if (said.currency() == null && !currencyBeside && texts.stream().anyMatch(text -> text.currency() == null)) {
            asks.add("currency");
        }
        if (said.unit() == null && texts.stream().anyMatch(AmountUnits::mayCountAnything)) {
            asks.add("unit");
        }
        byColumn.put(column.name(), said);
        byField.put(field, said);
        if (!asks.isEmpty()) {
            questions.add(new UnitQuestion(column.name(), field, List.copyOf(asks)));
        }
    }

    private static boolean mayCountAnything(MoneyText text) {
        return text.unit() == null && text.currency() == null && !isSurelyPlain(text);
    }

    private static boolean isSurelyPlain(MoneyText text) {
        try {
            return text.amount(MoneyUnit.ONE).abs().compareTo(SURELY_PLAIN) >= 0;
        } catch (InvalidValue reportedWithItsRow) {
            return false;
        }
    }

    private static MoneyText read(String sample) {
        try {
            return MoneyText.parse(sample);
        } catch (InvalidValue reportedWithItsRow) {
            return null;
        }
    }
}
