/**
 * The one query language of lists, counts, exports, bulk calls and saved views, and the engine that pages through what
 * it selects.
 *
 * <p>{@link app.crm.persistence.query.QueryParser} turns text into a {@link app.crm.persistence.query.Filter}, a plain
 * tree that knows no SQL; {@link app.crm.persistence.query.QuerySql} turns the tree into one predicate with bound
 * values. Both are driven by the {@link app.crm.persistence.query.FieldCatalogue} of the resource.
 * {@link app.crm.persistence.query.RecordPages} is the entry point: the same selection gives the same records whether
 * it is listed, counted, exported or changed in bulk.
 */
package app.crm.persistence.query;
