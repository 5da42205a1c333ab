/** Who works where. {@link app.crm.persistence.affiliations.AffiliationRepository} is the way in; an affiliation is as visible as its person. */
package app.crm.persistence.affiliations;
