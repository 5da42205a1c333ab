/** Who looked at personal data, over HTTP. */
package app.crm.web.accesslog;
