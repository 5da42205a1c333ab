package app.crm.ejb.imports.fields;

import java.util.List;

/**
 * A column of the file and the field it fills.
 *
 * @param cells of the staged row that the field fills
 */
public record Binding(int column, ImportField field, List<Integer> cells) {}
