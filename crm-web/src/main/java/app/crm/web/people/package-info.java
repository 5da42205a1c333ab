/** People whom the firm knows, over HTTP. */
package app.crm.web.people;
