/**
 * Redis, the fast memory: it holds only what may vanish. {@link app.crm.ejb.redis.Redis} is the one door; it gives up
 * quickly, and for some seconds does not try again, so that a dead Redis slows no request.
 */
package app.crm.ejb.redis;
