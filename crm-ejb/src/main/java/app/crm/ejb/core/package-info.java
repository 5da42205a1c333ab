/**
 * What every feature's rules stand on: the family of business errors
 * ({@link app.crm.ejb.core.CrmException} and its kinds, each with an {@link app.crm.ejb.core.ErrorCode}) and the one
 * JSON mapper ({@link app.crm.ejb.core.JsonMapperProducer}).
 *
 * <p>A service throws the exception that says what is wrong; the web module turns it into a problem document. Nobody
 * builds an error answer by hand.
 */
package app.crm.ejb.core;
