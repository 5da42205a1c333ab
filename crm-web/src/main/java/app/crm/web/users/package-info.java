/** Users, teams and roles over HTTP, and the question why somebody may see something. */
package app.crm.web.users;
