/**
 * Saved views of lists. {@link app.crm.ejb.views.ViewService} is the way in; a view is checked against the list's fields
 * when it is saved, so that what it asks for is what the list understands. Sharing lets others read it, never change it.
 */
package app.crm.ejb.views;
