package app.crm.ejb.imports;

/** Ends the transaction of a dry run: everything was done, and all of it is taken back. */
final class Rehearsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Rehearsed() {
        super("dry run", null, false, false);
    }
}
