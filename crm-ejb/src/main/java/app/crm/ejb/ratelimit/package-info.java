/**
 * Quotas. {@link app.crm.ejb.ratelimit.RateLimiter} counts in a sliding window: one Lua script on one Redis key with
 * Redis' own clock, so that all nodes count together; while Redis is down each node counts by itself.
 */
package app.crm.ejb.ratelimit;
