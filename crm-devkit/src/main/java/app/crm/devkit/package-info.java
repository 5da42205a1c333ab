/** Starts the product and its stores from real binaries, for people who try it and for tests. */
package app.crm.devkit;
