/**
 * What is to be done: {@link app.crm.ejb.tasks.TaskService}. A recurring task is a series of which one occurrence is open
 * at a time; completing it makes the next one in the same change set.
 */
package app.crm.ejb.tasks;
