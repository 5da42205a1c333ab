/**
 * Imports in SQL. {@link app.crm.persistence.imports.StagingRepository} copies the normalised rows of a file into
 * temporary tables, {@link app.crm.persistence.imports.ReferenceRepository} finds the people and
 * organisations that rows name, {@link app.crm.persistence.imports.MatchRepository} finds which rows belong together and which
 * records they mean, {@link app.crm.persistence.imports.RecordWriteRepository} and its siblings write whole slices, and
 * {@link app.crm.persistence.imports.VerdictRepository} keeps what became of each row. All of that is one transaction.
 *
 * <p>{@link app.crm.persistence.imports.ImportRepository} keeps the imports themselves.
 */
package app.crm.persistence.imports;
