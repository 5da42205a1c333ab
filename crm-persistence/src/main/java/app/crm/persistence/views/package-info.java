/**
 * Saved views of lists. {@link app.crm.persistence.views.ViewRepository} keeps them;
 * {@link app.crm.persistence.views.ViewChecks} says what in a view can't be understood, at the moment of saving and
 * whenever it is shown: a field that a filter speaks of may be gone by then.
 */
package app.crm.persistence.views;
