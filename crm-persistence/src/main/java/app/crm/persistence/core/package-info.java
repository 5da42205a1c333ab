/**
 * What every feature's SQL stands on: {@link app.crm.persistence.core.Sql} pieces with bound values and
 * {@link app.crm.persistence.core.Database}, which runs them on the transaction's connection.
 */
package app.crm.persistence.core;
