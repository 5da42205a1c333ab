/** The fields that the firm defines for its records, over HTTP. */
package app.crm.web.customfields;
