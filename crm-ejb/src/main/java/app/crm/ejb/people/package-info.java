/** People: {@link app.crm.ejb.people.PersonService} is the way in, {@link app.crm.ejb.people.PersonRules} says what their fields must be. */
package app.crm.ejb.people;
