/** Files of records over HTTP: uploads as forms, downloads as attachments that no browser runs. */
package app.crm.web.files;
