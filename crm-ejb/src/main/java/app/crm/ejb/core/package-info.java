/** What every feature's services stand on: the family of business errors, the clock, configuration. */
package app.crm.ejb.core;
