/** Timelines over HTTP. */
package app.crm.web.timeline;
