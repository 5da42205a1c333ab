package app.crm.persistence.organisations;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a manager manages for others.
 *
 * @param amount with two decimals; travels as text, so that no reader rounds it
 * @param currency ISO 4217
 * @param asOf the day the figure is of
 */
public record AssetsUnderManagement(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency, LocalDate asOf) {

    /** The parts, or null where none is known. */
    public static AssetsUnderManagement of(BigDecimal amount, String currency, LocalDate asOf) {
        return amount == null && asOf == null ? null : new AssetsUnderManagement(amount, currency, asOf);
    }
}
