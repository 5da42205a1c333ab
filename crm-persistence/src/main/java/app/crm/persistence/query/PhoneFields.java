package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.util.List;
import java.util.stream.Collectors;

/** Phone numbers, stored as E.164: {@code +33142345678}. */
public final class PhoneFields {

    private PhoneFields() {}

    /** Several columns of which one is enough. */
    public static Field phone(String name, List<String> columns) {
        Sql present =
                Sql.of(columns.stream().map(column -> column + " is not null").collect(Collectors.joining(" or ")));
        return Field.of(name, FieldType.PHONE, TextFields.criteria(present, value -> any(columns, value)));
    }

    private static Sql any(List<String> columns, Value value) {
        return Sql.join(
                " or ", columns.stream().map(column -> one(column, value)).toList());
    }

    private static Sql one(String column, Value value) {
        if (value instanceof Value.Wildcard wildcard) {
            return TextFields.exact(
                    column, new Value.Wildcard(wildcard.pattern().replaceAll("[\\s().-]", "")));
        }
        String number = TextFields.textOf(value).replaceAll("[\\s().-]", "");
        if (number.startsWith("+")) {
            return Sql.of(column + " = ?", number);
        }
        if (number.startsWith("00")) {
            return Sql.of(column + " = ?", "+" + number.substring(2));
        }
        // A number as dialled at home: its last digits are those of the international form, without the leading zero.
        String national = number.replaceFirst("^0", "");
        return TextFields.exact(column, new Value.Wildcard("*" + national));
    }
}
