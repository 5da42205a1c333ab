/**
 * Safe repetition of creating requests. {@link app.crm.ejb.idempotency.IdempotentCall} runs such a request in one
 * transaction that holds its key, what it creates and its answer: after a crash all three are there, or none is.
 */
package app.crm.ejb.idempotency;
