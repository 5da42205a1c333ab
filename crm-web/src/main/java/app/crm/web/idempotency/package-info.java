/**
 * {@code Idempotency-Key}: {@link app.crm.web.idempotency.IdempotencyFilter} opens the call,
 * {@link app.crm.web.idempotency.IdempotencyAnswer} closes it with its answer, and
 * {@link app.crm.web.idempotency.IdempotencyGuard} takes back whatever got stuck between them.
 */
package app.crm.web.idempotency;
