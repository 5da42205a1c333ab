/** Forgetting what is over: old login sessions, idempotency keys and notifications that were read, in small batches. */
package app.crm.ejb.housekeeping;
