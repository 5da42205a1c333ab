/**
 * Files on people, organisations, interactions and tasks. {@link app.crm.ejb.files.FileUploads} takes the bytes in with no
 * transaction open, {@link app.crm.ejb.files.Files} is the life of a file afterwards: list, rename, trash, restore.
 *
 * <p>Whoever may read a record may read its files, and whoever may change it may change them. What a file is, is found in
 * its content ({@link app.crm.ejb.files.FileTypes}), never believed from its name.
 */
package app.crm.ejb.files;
