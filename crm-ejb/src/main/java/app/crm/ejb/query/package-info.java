/**
 * The caller's side of the query language: from where a caller looks ({@link app.crm.ejb.query.Viewpoints}) and what a
 * list lets them ask ({@link app.crm.ejb.query.QueryFieldsService}). The language itself is in
 * {@code app.crm.persistence.query}.
 */
package app.crm.ejb.query;
