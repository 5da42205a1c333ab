/**
 * Whether the database answers. The MicroProfile Health check lives here because the server only finds checks in the
 * EAR's library folder.
 */
package app.crm.persistence.health;
