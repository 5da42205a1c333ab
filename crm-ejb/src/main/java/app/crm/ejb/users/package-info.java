/**
 * Who works with the product: users, their teams, and the roles that say what they may do.
 * {@link app.crm.ejb.users.FirstStart} makes the roles, the first team and the administrator of an empty database. The
 * rule over all: there is always an active administrator.
 */
package app.crm.ejb.users;
