package app.crm.ejb.imports;

import app.crm.persistence.imports.ImportVerdict;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A row of the file and what became of it.
 *
 * @param cells column → text, with what was corrected
 * @param corrected whether somebody wrote something in place of what the file says
 */
public record ImportRow(
        @JsonProperty("row") long rowNo,
        long line,
        ImportVerdict verdict,
        String reason,
        Map<String, String> cells,
        boolean corrected) {}
