/**
 * Starts the whole product on one machine: stores, server, demo data. {@link app.crm.devkit.launcher.Launcher} is the
 * program people run, {@link app.crm.devkit.launcher.CrmServer} the same for tests. Main rules: everything lives in one
 * data folder; what a killed start left behind is cleared by the next one; nothing of anybody else is touched.
 */
package app.crm.devkit.launcher;
