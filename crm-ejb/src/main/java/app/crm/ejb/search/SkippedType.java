package app.crm.ejb.search;

import app.crm.persistence.query.BadFilter;

/**
 * What was not searched, because a condition means nothing there.
 *
 * @param position of the condition in the text
 * @param detail what is wrong with it there
 */
public record SkippedType(SearchType type, int position, String detail) {

    static SkippedType of(SearchType type, BadFilter bad) {
        return new SkippedType(type, bad.position(), bad.getMessage());
    }
}
