/**
 * Passwords and login sessions in the database: {@link app.crm.persistence.auth.CredentialRepository} and
 * {@link app.crm.persistence.auth.SessionRepository}. Secrets are stored as hashes only; none of these tables is under
 * change sets, so that no history shows them and no undo revives them.
 */
package app.crm.persistence.auth;
