package app.crm.web.changesets;

/** @param dryRun true to be told only what the undo would do */
public record UndoRequest(Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
