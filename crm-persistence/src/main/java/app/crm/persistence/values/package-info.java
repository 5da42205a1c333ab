/**
 * Values that have a standard: e-mail addresses, phone numbers, countries, languages, LEI, SIRET, web addresses, money.
 * Each class turns what a person or a file wrote into the one form that is stored and compared, or says with
 * {@link app.crm.persistence.values.InvalidValue} why it can't be that. Requests, imports and mail all pass through
 * here, so that the same address typed in three ways is one address.
 */
package app.crm.persistence.values;
