/** Firms that ours deals with. {@link app.crm.persistence.organisations.OrganisationRepository} is the way in. */
package app.crm.persistence.organisations;
