/**
 * Reading settings: each feature has one configuration class with its keys, and
 * {@link app.crm.ejb.configuration.Setting} refuses a bad value with a sentence that says what to set.
 */
package app.crm.ejb.configuration;
