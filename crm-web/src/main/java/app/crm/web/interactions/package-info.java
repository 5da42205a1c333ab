/** What happened with people and organisations, over HTTP. */
package app.crm.web.interactions;
