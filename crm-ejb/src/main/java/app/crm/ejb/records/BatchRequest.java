package app.crm.ejb.records;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Several writes in one call, done one after the other.
 *
 * @param atomic true for all or nothing; otherwise what is refused is left out
 */
public record BatchRequest(@NotEmpty List<@Valid @NotNull Operation> operations, Boolean atomic) {

    /** What is done with one record. */
    public enum Op {
        CREATE,
        UPDATE,
        DELETE
    }

    /**
     * One write.
     *
     * @param id of the record, unless it is created
     * @param version that the writer saw, or null to write over whatever is there
     * @param body the fields of a new record, or a merge patch
     */
    public record Operation(@NotNull Op op, Long id, Integer version, JsonNode body) {}

    boolean isAtomic() {
        return Boolean.TRUE.equals(atomic);
    }
}
