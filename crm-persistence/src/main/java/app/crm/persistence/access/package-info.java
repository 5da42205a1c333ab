/**
 * Who may see and do what: permission = resource × action → scope. {@link app.crm.persistence.access.AccessPredicate}
 * turns a scope into the one SQL condition that every statement on people's data carries.
 */
package app.crm.persistence.access;
