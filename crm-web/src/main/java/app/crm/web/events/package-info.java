/** Server-sent events over HTTP: {@link app.crm.web.events.EventsResource}. */
package app.crm.web.events;
