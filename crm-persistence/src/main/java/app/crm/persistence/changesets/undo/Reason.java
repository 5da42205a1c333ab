package app.crm.persistence.changesets.undo;

/** Why a record is not taken back: a code for programs, a sentence for people. */
record Reason(Verdict verdict, String code, String text) {

    static final Reason CHANGED_SINCE = kept("changed_since", "It was changed afterwards.");
    static final Reason DELETED_SINCE = kept("deleted_since", "It was deleted afterwards.");
    static final Reason EXISTS_AGAIN = kept("exists_again", "It was brought back in the meantime.");
    static final Reason PARTLY_CHANGED_SINCE =
            kept("partly_changed_since", "Some of its fields were changed afterwards and stay; the others went back.");
    static final Reason RECORD_STAYS = kept("record_stays", "The record that it belonged to stays in the trash.");
    static final Reason EXTENDED_SINCE = kept("extended_since", "Something was added to it afterwards.");
    static final Reason ERASED = blocked("erased", "Its personal data was erased.");
    static final Reason NOT_PERMITTED = blocked("not_permitted", "Your role does not allow this change of the record.");

    static Reason stillUsed(String what) {
        return blocked("still_used", "It is still used by " + what + ".");
    }

    static Reason missingReference(String column) {
        return blocked(
                "missing_reference",
                "Its former " + column.replaceAll("_id$", "").replace('_', ' ') + " does not exist any more.");
    }

    static Reason taken(String label) {
        return blocked("value_taken", "Another record now has its former " + label + ".");
    }

    static Reason exchanged(String label) {
        return blocked("values_exchanged", "It exchanged its " + label + " with another record.");
    }

    static Reason circle() {
        return blocked("parent_cycle", "It would stand above itself.");
    }

    static Reason ruleBroken() {
        return blocked("rule_broken", "Its former values break a rule that holds today.");
    }

    private static Reason kept(String code, String text) {
        return new Reason(Verdict.KEPT, code, text);
    }

    private static Reason blocked(String code, String text) {
        return new Reason(Verdict.BLOCKED, code, text);
    }
}
