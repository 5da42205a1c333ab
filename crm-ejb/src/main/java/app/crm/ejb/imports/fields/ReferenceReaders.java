package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.RecordReference;
import app.crm.persistence.imports.RecordReference.Form;
import app.crm.persistence.imports.StagedColumn;
import app.crm.persistence.values.CleanText;
import app.crm.persistence.values.EmailAddress;
import app.crm.persistence.values.InvalidValue;
import app.crm.persistence.values.Lei;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads by what a cell names a record of another kind. */
final class ReferenceReaders {

    private static final Pattern LIST = Pattern.compile("\\s*[;|\\n]\\s*");
    private static final Pattern ID = Pattern.compile("#?(\\d{1,18})");
    private static final Pattern LEI = Pattern.compile("[A-Za-z0-9]{18}\\d{2}");
    private static final int LONGEST = 255;

    private ReferenceReaders() {}

    static CellReader id(boolean many) {
        return reader(many, cell -> {
            var id = ID.matcher(cell);
            if (!id.matches()) {
                throw new InvalidValue("invalid_id", "\"" + shown(cell) + "\" is not the number of a record.");
            }
            return staged(Form.ID, Long.valueOf(id.group(1)).toString(), cell);
        });
    }

    static CellReader email(boolean many) {
        return reader(many, cell -> staged(Form.EMAIL, EmailAddress.parse(cell).value(), cell));
    }

    static CellReader lei() {
        return reader(false, cell -> staged(Form.LEI, Lei.parse(cell).value(), cell));
    }

    static CellReader registrationNumber() {
        return reader(false, cell -> staged(Form.REGISTRATION_NUMBER, cell, cell));
    }

    /** A name; or an e-mail address or a LEI, which nobody has for a name. */
    static CellReader name(boolean many) {
        return reader(many, cell -> {
            if (cell.indexOf('@') > 0) {
                return staged(Form.EMAIL, EmailAddress.parse(cell).value(), cell);
            }
            return LEI.matcher(cell).matches()
                    ? staged(Form.LEI, Lei.parse(cell).value(), cell)
                    : staged(Form.NAME, cell, cell);
        });
    }

    private static CellReader reader(boolean many, UnaryOperator<String> one) {
        return CellReaders.value(cell -> {
            Set<String> names = new LinkedHashSet<>();
            for (String part : many ? LIST.split(cell) : new String[] {cell}) {
                String clean = clean(part);
                if (clean != null) {
                    names.add(one.apply(clean));
                }
            }
            return names.isEmpty() ? null : String.join(String.valueOf(StagedColumn.SEPARATOR), names);
        });
    }

    private static String clean(String part) {
        String clean = CleanText.line(part);
        if (clean != null && clean.length() > LONGEST) {
            throw new InvalidValue("too_long", "it has more than " + LONGEST + " characters.");
        }
        return clean;
    }

    private static String staged(Form form, String key, String typed) {
        return RecordReference.staged(form, key, typed);
    }

    private static String shown(String cell) {
        return cell.length() > 40 ? cell.substring(0, cell.offsetByCodePoints(0, 20)) + "…" : cell;
    }
}
