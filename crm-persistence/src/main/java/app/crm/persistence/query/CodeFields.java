package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.util.List;

/** Fields that hold one of a fixed list of codes. */
public final class CodeFields {

    private CodeFields() {}

    public static Field choice(String name, String column, List<String> codes) {
        return new Field(name, List.of(), FieldType.CHOICE, codes, codes(column));
    }

    /** A column with a two-letter ISO 3166 code. */
    public static Field country(String name, String column) {
        return Field.of(name, FieldType.COUNTRY, codes(column));
    }

    private static FieldSql codes(String column) {
        return TextFields.criteria(
                TextFields.present(column), value -> Sql.of(column + " = ?", TextFields.textOf(value)));
    }
}
