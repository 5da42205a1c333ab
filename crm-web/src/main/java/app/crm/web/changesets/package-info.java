/** The history over HTTP: change sets, their items, and undo. */
package app.crm.web.changesets;
