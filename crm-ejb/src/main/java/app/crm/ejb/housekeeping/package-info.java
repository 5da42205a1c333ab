/** Forgetting what is over: old login sessions and idempotency keys, in small batches. */
package app.crm.ejb.housekeeping;
