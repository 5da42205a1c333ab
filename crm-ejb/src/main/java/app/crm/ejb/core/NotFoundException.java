package app.crm.ejb.core;

import app.crm.persistence.access.ResourceType;

/** The record does not exist or the caller may not see it; the answer is the same, so that ids can't be probed. */
public class NotFoundException extends CrmException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String detail) {
        super(ErrorCode.NOT_FOUND, detail);
    }

    public NotFoundException(ResourceType type, long id) {
        this("There is nothing at /" + type.path() + "/" + id + " that you can see.");
    }

    protected NotFoundException(ErrorCode code, String detail) {
        super(code, detail);
    }
}
