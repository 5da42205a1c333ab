package app.crm.persistence.search;

/**
 * Whether every record of a resource can be found.
 *
 * @param missing records without a document; above zero, search overlooks them
 * @param orphaned documents without a record
 * @param waiting records of a great write whose documents come after it; they may be missing or show what was before
 */
public record IndexState(String resource, long records, long documents, long missing, long orphaned, long waiting) {

    public boolean isComplete() {
        return missing == 0 && orphaned == 0 && waiting == 0;
    }
}
