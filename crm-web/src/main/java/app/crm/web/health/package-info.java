/** The product's health for everybody who may only know whether it works. */
package app.crm.web.health;
