/**
 * What happened with people and organisations, and what follows from it: {@link
 * app.crm.ejb.interactions.InteractionService}. An interaction concerns at least one person or organisation; it belongs to
 * its owner and to whoever is assigned to treat it.
 */
package app.crm.ejb.interactions;
