/** The search box: {@code /search} and, while somebody types, {@code /search/suggest}. */
package app.crm.web.search;
