/** People whom the firm knows. {@link app.crm.persistence.people.PersonRepository} is the way in. */
package app.crm.persistence.people;
