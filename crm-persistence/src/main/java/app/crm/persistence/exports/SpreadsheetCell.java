package app.crm.persistence.exports;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, and loses it again when it is read back.
 * What begins with apostrophes and then like a formula gets one more, so nothing is lost either way. A sign with digits
 * alone, such as a phone number in international form, runs nothing and stays as it is.
 */
public final class SpreadsheetCell {

    private static final String FORMULA = "^'*[=+@\\t\\r\\n\uff1d\uff0b\uff20\uff0d-]";
    private static final String NUMBER = "^[+-][0-9]+([.,][0-9]+)?$";

    private static final Pattern LIKE_A_FORMULA = Pattern.compile(FORMULA);
    private static final Pattern SIGNED_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern NEUTRALISED = Pattern.compile("^'" + FORMULA.substring(1));

    private SpreadsheetCell() {}

    /** The cell as it may be opened in a spreadsheet. */
    public static String neutralise(String text) {
        boolean harmless = !LIKE_A_FORMULA.matcher(text).find()
                || SIGNED_NUMBER.matcher(text).matches();
        return harmless ? text : "'" + text;
    }

    /** The text that a neutralised cell stands for; any other cell is its own text. */
    public static String restore(String cell) {
        return NEUTRALISED.matcher(cell).find() ? cell.substring(1) : cell;
    }

    /** The same as {@link #neutralise} in SQL. */
    static String neutralised(String expression) {
        // Most cells begin with a letter: comparing one character is many times cheaper than a regular expression.
        return "case when left(" + expression + ", 1) in ('''', '=', '+', '-', '@', E'\\t', E'\\r', E'\\n', '\uff1d',"
                + " '\uff0b', '\uff20', '\uff0d') and " + expression + " ~ E'" + sql(FORMULA) + "' and " + expression
                + " !~ E'" + sql(NUMBER) + "' then '''' || " + expression + " else " + expression + " end";
    }

    /** In a literal of the kind E'…', and with question marks doubled, so that none is taken for a parameter. */
    private static String sql(String pattern) {
        return pattern.replace("'", "''").replace("\\", "\\\\").replace("?", "??");
    }
}
