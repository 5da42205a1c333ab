package app.crm.ejb.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** What somebody writes in place of rows of a file. */
public record RowCorrections(
        @NotNull @Size(min = 1, max = 1_000) @Valid List<Correction> rows) {

    /** @param cells column → text, of the cells that change; null to go back to what the file says */
    public record Correction(
            @JsonProperty("row") @Positive long rowNo, Map<String, @Size(max = 100_000) String> cells) {}

    /** How many rows are corrected in all. */
    public record Result(long corrected) {}
}
