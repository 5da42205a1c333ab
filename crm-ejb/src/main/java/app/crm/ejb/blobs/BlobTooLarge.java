package app.crm.ejb.blobs;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;

/** More bytes came than are taken; none of them was kept. */
public class BlobTooLarge extends CrmException {

    private static final long serialVersionUID = 1L;

    private BlobTooLarge(long limit, String advice) {
        super(
                new ErrorCode(413, "too_large", "The file is too large"),
                "The file is larger than " + limit + " bytes. " + advice);
    }

    /** Larger than any upload may be. */
    static BlobTooLarge ofUploads(long limit) {
        return new BlobTooLarge(limit, "Split it, or ask an administrator to raise CRM_MAX_UPLOAD_BYTES.");
    }

    /** Larger than a file on a record may be. */
    public static BlobTooLarge ofFiles(long limit) {
        return new BlobTooLarge(limit, "Make it smaller, or ask an administrator to raise CRM_FILES_MAX_BYTES.");
    }
}
