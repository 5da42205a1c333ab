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
        String cell = CustomSql.cell(field, alias);
        return switch (field.type()) {
            case TEXT, URL -> ExportColumn.text(field.name(), cell);
            case NUMBER -> ExportColumn.number(field.name(), "(" + cell + ")::numeric");
            case CHECKBOX -> ExportColumn.flag(field.name(), "(" + cell + ")::boolean");
            case DATE, CHOICE, MONEY, MULTI_CHOICE -> ExportColumn.code(field.name(), cell);
            case USER -> user(field, alias);
        };
    }

    /** Joined rather than looked up in each row. */
    private static ExportColumn user(CustomField field, String alias) {
        String named = "custom_user_" + field.id();
        Sql join = Sql.of("left join app_user " + named + " on " + named + ".id = " + CustomSql.value(field, alias));
        return ExportColumn.text(field.name(), named + ".email", join);
    }
}
