/** How well the product works right now, measured at the moment of asking. */
package app.crm.ejb.health;
