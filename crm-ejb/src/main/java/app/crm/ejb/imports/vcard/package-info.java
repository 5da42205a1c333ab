/**
 * vCards as rows: {@link app.crm.ejb.imports.vcard.CardTexts} cuts a file into cards without their pictures,
 * {@link app.crm.ejb.imports.vcard.CardRows} reads each into the same columns, which the product knows by their names.
 */
package app.crm.ejb.imports.vcard;
