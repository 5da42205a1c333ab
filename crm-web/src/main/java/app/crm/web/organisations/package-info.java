/** Organisations that the firm deals with, over HTTP. */
package app.crm.web.organisations;
