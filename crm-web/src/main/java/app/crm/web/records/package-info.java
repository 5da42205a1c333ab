/** What all kinds of records share over HTTP: {@link app.crm.web.records.RecordResource}. */
package app.crm.web.records;
