/**
 * Imports over HTTP: {@link app.crm.web.imports.ImportsResource} takes files in and runs them,
 * {@link app.crm.web.imports.ImportRowsResource} tells what became of their rows, as JSON or as CSV files, and takes
 * corrections.
 */
package app.crm.web.imports;
