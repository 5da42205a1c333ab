/** The dashboard over HTTP, whole or part by part. */
package app.crm.web.dashboard;
