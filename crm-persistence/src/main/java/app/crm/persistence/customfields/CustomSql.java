package app.crm.persistence.customfields;

import app.crm.persistence.access.ResourceType;

/**
 * How the value of a field is read in SQL. Keys stand in the text as literals, so that an expression equals that of the
 * field's index; a key is made of letters, digits and underscores and nothing else.
 */
public final class CustomSql {

    private CustomSql() {}

    /** The value as it is compared and ordered. */
    public static String value(CustomField field, String alias) {
        return switch (field.type()) {
            case TEXT, URL, CHOICE -> call("custom_text", field, alias);
            case NUMBER -> call("custom_number", field, alias);
            case MONEY -> call("custom_amount", field, alias);
            case DATE -> call("custom_date", field, alias);
            case USER -> call("custom_id", field, alias);
            case CHECKBOX -> call("custom_flag", field, alias);
            case MULTI_CHOICE -> "(" + alias + ".custom -> '" + field.key() + "')";
        };
    }

    /** The PostgreSQL type of {@link #value}. */
    public static String type(CustomField field) {
        return switch (field.type()) {
            case TEXT, URL, CHOICE -> "text";
            case NUMBER, MONEY -> "numeric";
            case DATE -> "date";
            case USER -> "bigint";
            case CHECKBOX -> "boolean";
            case MULTI_CHOICE -> "jsonb";
        };
    }

    /** The value as text, as it was written. */
    public static String text(CustomField field, String alias) {
        return "(" + alias + ".custom ->> '" + field.key() + "')";
    }

    /** A column {@code custom} with the values of the fields that are defined; those of removed ones stay hidden. */
    public static String column(ResourceType resource, String alias) {
        return "case when " + alias
                + ".custom = '{}' then '{}' else (select jsonb_object_agg(e.key, e.value) from jsonb_each("
                + alias + ".custom) e join custom_field f on f.resource = '" + resource.path()
                + "' and f.key = e.key and f.deleted_at is null) end as custom";
    }

    private static String call(String function, CustomField field, String alias) {
        return function + "(" + alias + ".custom, '" + field.key() + "')";
    }
}
