/** Whom a record may be given to, decided by {@link app.crm.ejb.assignment.Assignment} for every kind of record. */
package app.crm.ejb.assignment;
