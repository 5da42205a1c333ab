/**
 * What the columns of a file mean. {@link app.crm.ejb.imports.fields.ImportFields} lists the fields that a file can fill
 * and how each reads a cell, {@link app.crm.ejb.imports.fields.FieldSuggestions} guesses the field of each column, and
 * {@link app.crm.ejb.imports.fields.RowReader} turns rows of the file into rows as the database takes them.
 */
package app.crm.ejb.imports.fields;
