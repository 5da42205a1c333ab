/**
 * The right of access: everything the firm holds about a person, as one ZIP of JSON files and attachments.
 * {@link app.crm.ejb.datapackage.DataPackageService} is the way in.
 */
package app.crm.ejb.datapackage;
