/** Who works where, over HTTP. */
package app.crm.web.affiliations;
