/**
 * Lists over HTTP: the parameters that every list takes ({@link app.crm.web.query.PageParams}), rows cut down to the
 * fields asked for ({@link app.crm.web.query.FieldTrimmer}), and what a list can be asked
 * ({@link app.crm.web.query.QueryResource}).
 */
package app.crm.web.query;
