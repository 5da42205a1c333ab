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
        return field.type() == CustomFieldType.MULTI_CHOICE
                ? "(" + alias + ".custom -> '" + field.key() + "')"
                : indexMark(field) + alias + ".custom, '" + field.key() + "')";
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

    /** The value in one cell, as exports write it and imports read it: a user by the address, which tells two of one name apart. */
    public static String cell(CustomField field, String alias) {
        String value = "(" + alias + ".custom -> '" + field.key() + "')";
        return switch (field.type()) {
            case TEXT, URL, NUMBER, DATE, CHOICE, CHECKBOX -> text(field, alias);
            case MONEY -> "(" + value + " ->> 'amount') || ' ' || (" + value + " ->> 'currency')";
            case MULTI_CHOICE ->
                "(select string_agg(e, '; ' order by at) from jsonb_array_elements_text(" + value
                        + ") with ordinality as x(e, at))";
            case USER -> "(select u.email from app_user u where u.id = " + value(field, alias) + ")";
        };
    }

    /** What the definition of an index over {@link #value} holds, and that of one over another form of the value doesn't. */
    static String indexMark(CustomField field) {
        return switch (field.type()) {
            case TEXT, URL, CHOICE -> "custom_text(";
            case NUMBER -> "custom_number(";
            case MONEY -> "custom_amount(";
            case DATE -> "custom_date(";
            case USER -> "custom_id(";
            case CHECKBOX -> "custom_flag(";
            case MULTI_CHOICE -> "jsonb_path_ops";
        };
    }

    /** A column {@code custom} with the values of the fields that are defined; those of removed ones stay hidden. */
    public static String column(ResourceType resource, String alias) {
        return "case when " + alias
                + ".custom = '{}' then '{}' else (select jsonb_object_agg(e.key, e.value) from jsonb_each("
                + alias + ".custom) e join custom_field f on f.resource = '" + resource.path()
                + "' and f.key = e.key and f.deleted_at is null) end as custom";
    }
}
