/**
 * Search: what a person typed becomes {@link app.crm.persistence.search.SearchText}, which
 * {@link app.crm.persistence.search.SearchRepository} looks up stage by stage in {@code search_document}, from exact
 * to corrected. {@link app.crm.persistence.search.SearchFilter} gives the query language the same words as a condition.
 *
 * <p>Documents are written by triggers (migration V0003), never by Java: no write can forget them.
 */
package app.crm.persistence.search;
