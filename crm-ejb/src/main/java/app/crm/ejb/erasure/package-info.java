/**
 * The right to be forgotten. {@link app.crm.ejb.erasure.ErasureService} erases a person in one transaction; a list outside
 * the database lets {@link app.crm.ejb.erasure.ErasureReplay} erase the same again after an older backup was restored.
 */
package app.crm.ejb.erasure;
