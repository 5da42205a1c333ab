/**
 * Fields that the firm defines for its records. {@link app.crm.persistence.customfields.CustomFieldRepository} keeps the
 * definitions, {@link app.crm.persistence.customfields.CustomValues} is what a record holds of them, and
 * {@link app.crm.persistence.customfields.CustomSql} says in one place how a value is read in SQL: filters, orders, exports
 * and the index of a field use the same expression.
 */
package app.crm.persistence.customfields;
