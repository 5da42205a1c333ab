/** Giving records to users and teams: whom {@link app.crm.persistence.assignment.AssigneeRepository} finds can own one. */
package app.crm.persistence.assignment;
