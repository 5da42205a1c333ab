/**
 * Logging in. {@link app.crm.ejb.auth.LoginService} checks passwords and hands out tokens: a short-lived access token
 * (a signed JWT that MicroProfile JWT validates) and a refresh token that is good for one exchange. Showing an exchanged
 * one again ends the session, since one of the two who held it is a thief.
 */
package app.crm.ejb.auth;
