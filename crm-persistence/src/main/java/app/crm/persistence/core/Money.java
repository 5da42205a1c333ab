package app.crm.persistence.core;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param amount with two decimals; travels as text, so that no reader rounds it
 * @param currency ISO 4217, {@code EUR}
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    /** Both parts, or null where the record holds no amount. */
    public static Money of(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
