package app.crm.ejb.imports;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.imports.fields.AmountUnit;
import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.persistence.values.CurrencyCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a caller says of the amounts of columns. */
final class UnitAnswers {

    private UnitAnswers() {}

    /** With currencies by their code; or one refusal that names every wrong entry. */
    static Map<String, AmountUnit> checked(List<SourceColumn> columns, Map<String, AmountUnit> said) {
        FieldChecks checks = new FieldChecks();
        List<String> names = columns.stream().map(SourceColumn::name).toList();
        Map<String, AmountUnit> units = new LinkedHashMap<>();
        said.forEach((column, unit) -> {
            if (!names.contains(column)) {
                checks.refuse("units." + column, "unknown_column", "The file has no column of this name.");
            } else if (unit != null) {
                String currency = checks.value(
                        "units." + column + ".currency",
                        unit.currency(),
                        typed -> CurrencyCode.parse(typed).value());
                units.put(column, new AmountUnit(currency, unit.unit()));
            }
        });
        checks.throwIfAny();
        return units;
    }
}
