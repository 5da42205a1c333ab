package app.crm.ejb.bulk;

import jakarta.validation.constraints.NotNull;

/** @param dryRun true to be told only what would happen */
public record BulkRequest(
        @NotNull BulkAction action, @NotNull BulkSelection selection, BulkParams params, Boolean dryRun) {

    public BulkRequest {
        params = params == null ? BulkParams.NONE : params;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
