/** Quotas over HTTP: {@link app.crm.web.ratelimit.RateLimitFilter} counts every call of the API and tells what is left. */
package app.crm.web.ratelimit;
