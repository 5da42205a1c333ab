package app.crm.ejb.core;

/** The record was merged into another one, which has all that belonged to it. */
public class MergedException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private static final ErrorCode MERGED = new ErrorCode(404, "merged", "The record was merged into another one");

    private final long survivorId;

    public MergedException(String noun, long id, long survivorId) {
        super(MERGED, "The " + noun + " " + id + " was merged into " + survivorId + ". Go on with that one.");
        this.survivorId = survivorId;
    }

    /** The record that is there now. */
    public long survivorId() {
        return survivorId;
    }
}
