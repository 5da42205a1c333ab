/** Organisations: {@link app.crm.ejb.organisations.OrganisationService} is the way in, {@link app.crm.ejb.organisations.OrganisationRules} says what their fields must be. */
package app.crm.ejb.organisations;
