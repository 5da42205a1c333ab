package app.crm.persistence.search;

import java.util.List;

/**
 * Where in a record the text was found.
 *
 * @param text plain text, as it was typed: whoever shows it escapes it
 * @param marks what matched, in order and without overlap
 */
public record Snippet(String field, String text, List<Mark> marks) {

    /**
     * A part of the text, in UTF-16 units as JavaScript counts them.
     *
     * @param end exclusive
     */
    public record Mark(int start, int end) {}
}
