/** Long work over HTTP: how far it is, stopping it, trying it again. */
package app.crm.web.jobs;
