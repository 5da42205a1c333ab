package app.crm.persistence.accesslog;

import app.crm.persistence.access.ResourceType;
import java.time.Instant;

/**
 * A look at personal data, to be logged.
 *
 * @param userId null for the product itself
 * @param recordId the one record, or null where a filter selected many
 * @param filter what selected them; null for all
 * @param rowCount how many they were; null for one record
 */
public record NewAccess(
        Instant at,
        Long userId,
        AccessAction action,
        ResourceType resource,
        Long recordId,
        String filter,
        Long rowCount,
        String requestId) {}
