/** Changes of many records in one call, over HTTP. */
package app.crm.web.bulk;
