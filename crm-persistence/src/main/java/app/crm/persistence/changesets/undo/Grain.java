package app.crm.persistence.changesets.undo;

import java.util.Set;

/** What is taken back together or not at all. */
sealed interface Grain {

    /** A record as a whole: half of an edit would be a state that nobody ever wrote. */
    record Whole() implements Grain {}

    /**
     * Each field and each link for itself, as far as it is still as the change set left it. So it is for a merge, whose
     * undo has to give back the merged records whatever was written to the survivor since.
     *
     * @param resources of the merged records; who may change these may take back all that the merge moved with them
     */
    record Field(Set<String> resources) implements Grain {}
}
