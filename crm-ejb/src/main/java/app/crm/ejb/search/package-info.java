/**
 * Search over all records that the caller may read: {@link app.crm.ejb.search.SearchService} checks what was asked and
 * hands it to the stages of {@code app.crm.persistence.search}.
 */
package app.crm.ejb.search;
