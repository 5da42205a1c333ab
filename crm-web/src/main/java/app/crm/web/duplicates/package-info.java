/** Duplicates over HTTP: the queue of pairs, the word that a pair is two, and look-alikes of what somebody types. */
package app.crm.web.duplicates;
