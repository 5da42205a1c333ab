/** Saved views over HTTP, and the one that each list opens with. */
package app.crm.web.views;
