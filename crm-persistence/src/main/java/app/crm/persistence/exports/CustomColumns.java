package app.crm.persistence.exports;

import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomSql;
import app.crm.persistence.query.FieldCatalogue;
import java.util.List;

/** The fields that the firm has defined, each in one cell that an import reads back. */
final class CustomColumns {

    private CustomColumns() {}

    static List<ExportColumn> all(FieldCatalogue catalogue) {
        return catalogue.customFields().stream()
                .map(field -> column(field, catalogue.alias()))
                .toList();
    }

    private static ExportColumn column(CustomField field, String alias) {
        String text = CustomSql.text(field, alias);
        return switch (field.type()) {
            case TEXT, URL -> ExportColumn.text(field.name(), text);
            case NUMBER, DATE, CHOICE, CHECKBOX -> ExportColumn.plain(field.name(), text);
            case MONEY -> ExportColumn.plain(field.name(), money(field, alias));
            case MULTI_CHOICE -> ExportColumn.plain(field.name(), list(field, alias));
            case USER -> user(field, alias);
        };
    }

    /** {@code 1200.50 EUR}. */
    private static String money(CustomField field, String alias) {
        String value = "(" + alias + ".custom -> '" + field.key() + "')";
        return "(" + value + " ->> 'amount') || ' ' || (" + value + " ->> 'currency')";
    }

    private static String list(CustomField field, String alias) {
        return "(select string_agg(e, '; ' order by at) from jsonb_array_elements_text(" + CustomSql.value(field, alias)
                + ") with ordinality as x(e, at))";
    }

    /** By the address, which tells two of one name apart. */
    private static ExportColumn user(CustomField field, String alias) {
        String named = "custom_user_" + field.id();
        Sql join = Sql.of("left join app_user " + named + " on " + named + ".id = " + CustomSql.value(field, alias));
        return ExportColumn.text(field.name(), named + ".email", join);
    }
}
