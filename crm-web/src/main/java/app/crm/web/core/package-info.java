/** What every resource stands on: the REST application, the shape of errors, exception mappers and filters. */
package app.crm.web.core;
