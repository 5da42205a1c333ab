package app.crm.ejb.blobs;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;

/** More bytes came than are taken; none of them was kept. */
public class BlobTooLarge extends CrmException {

    private static final long serialVersionUID = 1L;

    public BlobTooLarge(long limit) {
        super(
                new ErrorCode(413, "too_large", "The file is too large"),
                "The file is larger than " + limit + " bytes. Split it, or ask an administrator to raise"
                        + " CRM_MAX_UPLOAD_BYTES.");
    }
}
