/** Erasing a person, over HTTP. */
package app.crm.web.erasure;
