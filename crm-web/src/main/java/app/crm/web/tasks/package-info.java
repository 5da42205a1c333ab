/** What is to be done, over HTTP. */
package app.crm.web.tasks;
