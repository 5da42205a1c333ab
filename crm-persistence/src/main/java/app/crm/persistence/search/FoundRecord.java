package app.crm.persistence.search;

import java.util.List;

/**
 * What a hit shows of a record, or of a file that hangs on one.
 *
 * @param recordId the record itself, or the one that the file hangs on
 * @param title its name, or what stands in for one
 * @param subtitle what tells it from others of that name; may be empty
 * @param texts its searchable fields that have a value, the most telling first
 */
public record FoundRecord(
        SearchSource source, long id, long recordId, String title, String subtitle, List<FoundText> texts) {

    static FoundRecord of(SearchSource source, long id, String title, String subtitle, List<FoundText> texts) {
        return new FoundRecord(source, id, id, title, subtitle, texts);
    }
}
