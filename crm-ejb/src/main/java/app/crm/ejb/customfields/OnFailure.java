package app.crm.ejb.customfields;

import app.crm.ejb.core.InvalidException;

/** What happens with a value that the new type of its field can't hold. */
public enum OnFailure {
    /** Nothing is changed at all. */
    REFUSE,
    /** The value goes; the change set keeps it, so that undoing brings it back. */
    CLEAR;

    /** As requests say it. */
    public static OnFailure of(String word) {
        return switch (word) {
            case "refuse" -> REFUSE;
            case "clear" -> CLEAR;
            default -> throw new InvalidException("onFailure", "invalid_value", "Give refuse or clear.");
        };
    }
}
