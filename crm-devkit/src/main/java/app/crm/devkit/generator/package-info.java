/**
 * Makes records in any number, always the same ones for the same seed: see
 * {@link app.crm.devkit.generator.GenerateRecords} for the command. The lists of names and the SQL are resources of this
 * module; the database does the work, set by set, under one change set and with every trigger on.
 */
package app.crm.devkit.generator;
