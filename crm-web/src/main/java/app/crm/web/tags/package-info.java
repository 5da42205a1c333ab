/** The firm's tags, over HTTP. */
package app.crm.web.tags;
