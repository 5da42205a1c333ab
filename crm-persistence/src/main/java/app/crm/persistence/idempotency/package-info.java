/** First answers to creating requests, kept for a day so that a repeated request gets them again. */
package app.crm.persistence.idempotency;
