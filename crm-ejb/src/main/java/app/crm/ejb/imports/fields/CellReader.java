package app.crm.ejb.imports.fields;

/** Reads a cell that is not empty into the values of a field's columns. */
@FunctionalInterface
public interface CellReader {

    /**
     * @param cell text, cleaned
     * @param context what else the reading depends on
     * @return one value per column of the field; null elements for none
     * @throws app.crm.persistence.values.InvalidValue where the cell is not what the field takes
     */
    String[] read(String cell, RowContext context);
}
