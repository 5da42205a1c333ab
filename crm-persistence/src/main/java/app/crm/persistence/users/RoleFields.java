package app.crm.persistence.users;

import app.crm.persistence.records.WritableFields;
import java.util.Map;

/**
 * What may be written of a role.
 *
 * @param name as users carry it; fixed once the role exists
 * @param permissions resource → action → scope; what is left out is {@code none}
 */
public record RoleFields(String name, String displayName, Map<String, Map<String, String>> permissions, Integer version)
        implements WritableFields {}
