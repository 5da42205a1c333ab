/** Access decisions explained, over HTTP. */
package app.crm.web.access;
