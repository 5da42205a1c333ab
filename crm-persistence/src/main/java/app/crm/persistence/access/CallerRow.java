package app.crm.persistence.access;

import java.util.Map;

/**
 * Who a user is and what their role permits, as stored at this moment.
 *
 * @param epoch rises when what was issued to the user before must no longer be honoured
 */
public record CallerRow(
        long userId,
        String email,
        String fullName,
        String role,
        Long teamId,
        String language,
        String timezone,
        boolean active,
        int epoch,
        Map<ResourceType, Map<Action, Scope>> permissions) {}
