/**
 * Who is calling and what they may do. {@link app.crm.ejb.security.CurrentUser} knows the caller of the running request
 * or job; {@link app.crm.ejb.security.Requires} on a service method refuses the call where the caller's role gives no
 * scope at all; {@link app.crm.ejb.security.Caller#access} narrows the statements inside to the rows the scope reaches.
 *
 * <p>Permissions are read from the database at each request, so a change of role holds from the next request on.
 */
package app.crm.ejb.security;
