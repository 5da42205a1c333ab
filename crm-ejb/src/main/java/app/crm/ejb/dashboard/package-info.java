/**
 * The first page of the day: {@link app.crm.ejb.dashboard.DashboardService}. Every number is counted by the query
 * language, among what the caller may see, and comes with the filter that lists exactly its records.
 */
package app.crm.ejb.dashboard;
