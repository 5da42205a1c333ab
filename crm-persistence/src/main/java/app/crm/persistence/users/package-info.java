/**
 * Users, teams and roles in the database. A role's matrix is the table {@code role_permission}: a missing line means
 * {@code none}. Passwords and sessions are elsewhere ({@code persistence.auth}), so that change sets never see them.
 */
package app.crm.persistence.users;
