package app.crm.ejb.imports.fields;

/**
 * A column of the file and the field it fills.
 *
 * @param cell first cell of the staged row that the field fills
 */
public record Binding(int column, ImportField field, int cell) {}
