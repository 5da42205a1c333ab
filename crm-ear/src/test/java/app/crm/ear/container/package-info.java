/**
 * Tests that run inside the server, in the real EAR: transactions, the permission interceptor, timers. Their PostgreSQL and
 * Redis are started before the server and stopped after it.
 */
package app.crm.ear.container;
