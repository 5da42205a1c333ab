/**
 * Logging in over HTTP. {@link app.crm.web.auth.AuthenticationFilter} makes the validated access token of each request
 * its caller; {@link app.crm.web.auth.VerifiedTokens} remembers what was validated; {@link app.crm.web.auth.AuthResource}
 * hands tokens out, the refresh token only as a cookie.
 */
package app.crm.web.auth;
