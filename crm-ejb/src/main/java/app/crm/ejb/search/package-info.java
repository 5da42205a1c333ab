/**
 * Search over all records that the caller may read: {@link app.crm.ejb.search.SearchService} checks what was asked,
 * {@link app.crm.ejb.search.SearchQuestions} tells words from conditions of the query language, and the stages of
 * {@code app.crm.persistence.search} find; {@link app.crm.ejb.search.SearchIndexService} tells
 * whether every record has its document and rebuilds them; {@link app.crm.ejb.search.SearchBacklog} writes those of great
 * writes.
 */
package app.crm.ejb.search;
