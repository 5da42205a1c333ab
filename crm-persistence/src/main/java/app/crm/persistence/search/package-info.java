/**
 * Search: what a person typed becomes {@link app.crm.persistence.search.SearchText}, which
 * {@link app.crm.persistence.search.SearchRepository} looks up stage by stage in {@code search_document}, from exact
 * to corrected. Filters of lists look into the same documents, without correcting ({@code filter_query} in the database).
 *
 * <p>Documents are written by triggers (migration V0003), never by Java: no write can forget them. Those of a very great
 * write come after it, from a backlog that commits with it (migration V0032).
 */
package app.crm.persistence.search;
