package app.crm.ejb.exports;

import app.crm.persistence.exports.ExportFormat;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;

/**
 * A wish for a file that is written in the background; null for what is left out.
 *
 * @param format csv, xlsx or json
 * @param columns names separated by commas
 */
public record ExportRequest(
        @NotBlank String resource,
        String format,
        String columns,
        String filter,
        String sort,
        String delimiter,
        Boolean bom) {

    ExportOrder order(Instant at) {
        ExportFormat written = ExportFormat.of(format, delimiter, Boolean.TRUE.equals(bom));
        return new ExportOrder(ExportOrder.resource(resource), null, filter, columns, sort, written, at);
    }
}
