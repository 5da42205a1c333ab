/**
 * Files become records. {@link app.crm.ejb.imports.ImportUploads} takes a file in and looks at it,
 * {@link app.crm.ejb.imports.ImportService} keeps what its columns mean, here and for the next file of the same shape,
 * {@link app.crm.ejb.imports.ImportRunService} starts the run once no question is open, and
 * {@link app.crm.ejb.imports.ImportRowService} tells what became of the rows and takes corrections.
 * {@link app.crm.ejb.imports.ImportJob} does the run: one transaction for all of it, in one change set, so that it can be
 * undone, and so that a run that is killed, cancelled or fails leaves nothing behind. A dry run is a real run that is
 * rolled back at its end; a run of only the rows that failed completes the one before.
 */
package app.crm.ejb.imports;
