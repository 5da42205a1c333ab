package app.crm.persistence.changesets.undo;

/** Somebody wrote to the same records while an undo was under way: it has to be planned anew. */
public class UndoOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndoOvertaken() {
        super("rows changed while they were being taken back");
    }
}
