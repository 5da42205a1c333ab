package app.crm.ejb.imports.fields;

import java.util.List;

/**
 * A column of the file.
 *
 * @param name its header, made unique; {@code Column 3} where it has none
 * @param samples the first different values, shortened
 * @param suggestedField what it seems to hold; null where nothing fits
 */
public record SourceColumn(String name, List<String> samples, String suggestedField) {

    SourceColumn suggesting(String field) {
        return new SourceColumn(name, samples, field);
    }
}
