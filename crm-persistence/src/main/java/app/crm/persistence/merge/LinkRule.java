package app.crm.persistence.merge;

/** What a merge does with rows that refer to a merged record. */
public enum LinkRule {
    /** They refer to the survivor from now on. */
    MOVES,
    /** As {@link #MOVES}; where the survivor has the same link already, the second one goes. */
    UNITES,
    /** Two of one pair become one, and a person keeps one primary: {@link AffiliationMerge}. */
    AFFILIATION,
    /** They come under the survivor, never in a circle. */
    CHILDREN,
    /** The survivor gets them too, as a field of its own, and the merged record keeps its own. */
    COPIES,
    /** They go on naming the merged record, which says into which one it went. */
    STAYS,
    /** Not data of its own: kept by triggers or computed anew. */
    DERIVED
}
