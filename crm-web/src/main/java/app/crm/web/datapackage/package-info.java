/** All data of one person as a file, over HTTP. */
package app.crm.web.datapackage;
