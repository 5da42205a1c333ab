/** Who works where: {@link app.crm.ejb.affiliations.AffiliationService} is the way in; one primary affiliation a person. */
package app.crm.ejb.affiliations;
