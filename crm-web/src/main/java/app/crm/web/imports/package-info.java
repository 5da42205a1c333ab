/** Imports over HTTP: {@link app.crm.web.imports.ImportsResource}, and their verdicts as a CSV file. */
package app.crm.web.imports;
