/**
 * What every resource stands on. A failure is thrown, never built: {@link app.crm.web.core.Answers} turns it into a
 * {@link app.crm.web.core.Problem}; {@link app.crm.web.core.ProblemServlet} does the same for what the container refuses.
 * {@link app.crm.web.core.RequestFilter} gives each request its id, {@link app.crm.web.core.ETags} speaks of versions,
 * and bodies go through the one JSON mapper of {@code ejb.core}.
 */
package app.crm.web.core;
