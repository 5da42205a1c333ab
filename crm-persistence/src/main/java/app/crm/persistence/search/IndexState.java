package app.crm.persistence.search;

/**
 * Whether every record of a resource can be found.
 *
 * @param missing records without a document; above zero, search overlooks them
 * @param orphaned documents without a record
 */
public record IndexState(String resource, long records, long documents, long missing, long orphaned) {

    public boolean isComplete() {
        return missing == 0 && orphaned == 0;
    }
}
