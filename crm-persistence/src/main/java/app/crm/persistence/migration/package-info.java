/**
 * Brings the database to the schema of this release before anything else touches it.
 *
 * <p>Entry point: {@link app.crm.persistence.migration.SchemaMigration}, called by Hibernate itself while the
 * persistence unit starts. Main rule: scripts in {@code db/migration} only go forward and are never edited once
 * released.
 */
package app.crm.persistence.migration;
