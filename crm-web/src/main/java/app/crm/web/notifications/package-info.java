/** One's own notifications over HTTP. That there is a new one is told by {@code GET /events}. */
package app.crm.web.notifications;
