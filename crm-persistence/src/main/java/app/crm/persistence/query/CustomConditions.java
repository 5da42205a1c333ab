package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomSql;
import java.util.List;

/** How filters speak of custom fields: each like a field of its type that the product ships. */
final class CustomConditions {

    private static final List<String> YES_OR_NO = List.of("true", "false");

    private CustomConditions() {}

    static Field field(CustomField custom, String alias) {
        String value = CustomSql.value(custom, alias);
        return switch (custom.type()) {
            case TEXT, URL -> text(custom, alias);
            case NUMBER, MONEY -> NumberFields.number(custom.name(), value);
            case DATE -> TimeFields.date(custom.name(), value);
            case USER -> ReferenceFields.user(custom.name(), value);
            case CHOICE -> CodeFields.choice(custom.name(), value, custom.codes());
            case MULTI_CHOICE -> choices(custom, value);
            case CHECKBOX -> checkbox(custom, value);
        };
    }

    /** The index holds the beginning of the text; the few that share it are compared as a whole. */
    private static Field text(CustomField custom, String alias) {
        String indexed = CustomSql.value(custom, alias);
        String whole = "fold(" + CustomSql.text(custom, alias) + ")";
        FieldSql sql = TextFields.criteria(TextFields.present(indexed), value -> {
            if (value instanceof Value.Wildcard) {
                return TextFields.matches(whole, value);
            }
            return Sql.of(indexed + " = left(fold(?), 200)", TextFields.textOf(value))
                    .and(TextFields.matches(whole, value));
        });
        return Field.of(custom.name(), FieldType.TEXT, sql);
    }

    private static Field choices(CustomField custom, String value) {
        FieldSql sql = TextFields.criteria(
                TextFields.present(value),
                code -> Sql.of(value + " @> to_jsonb(array[?::text])", TextFields.textOf(code)));
        return new Field(custom.name(), List.of(), FieldType.CHOICE, custom.codes(), sql);
    }

    /** What nobody has checked is not checked, whether or not somebody said so. */
    private static Field checkbox(CustomField custom, String value) {
        FieldSql sql = TextFields.criteria(
                TextFields.present(value),
                code -> Sql.of(TextFields.textOf(code).equals("true") ? value : value + " is not true"));
        return new Field(custom.name(), List.of(), FieldType.CHOICE, YES_OR_NO, sql);
    }
}
