package app.crm.ejb.imports.csv;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;

/** A file that can't be read as rows; the detail says where and what to do. */
public class UnreadableFile extends CrmException {

    private static final long serialVersionUID = 1L;

    private static final String TITLE = "The file cannot be read";

    private UnreadableFile(int status, String code, String detail) {
        super(new ErrorCode(status, code, TITLE), detail);
    }

    /** Rows of text, but broken ones. */
    public static UnreadableFile broken(String code, String detail) {
        return new UnreadableFile(400, code, detail);
    }

    /** No rows of text at all. */
    public static UnreadableFile unsupported(String detail) {
        return new UnreadableFile(415, "unsupported_file", detail);
    }
}
