/**
 * Telling listeners at once. Commits leave {@link app.crm.ejb.events.Signal}s, ids and nothing more, which
 * {@link app.crm.ejb.events.EventPump} gathers for a moment, shares with the other nodes over Redis and hands to
 * {@link app.crm.ejb.events.EventRouter}; that reads what they stand for and sends each listener what they may see. Events
 * may get lost (a dead Redis, a slow reader): then the listener is told to fetch again, and nothing is kept here alone.
 */
package app.crm.ejb.events;
