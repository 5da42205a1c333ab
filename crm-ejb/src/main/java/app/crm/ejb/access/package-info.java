/**
 * Why somebody may do something, or not: {@link app.crm.ejb.access.AccessService} asks the same role lines and the same
 * row condition that guard every list and write, and says which of them decided.
 */
package app.crm.ejb.access;
