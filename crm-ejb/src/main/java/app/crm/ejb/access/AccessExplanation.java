package app.crm.ejb.access;

import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import java.util.List;

/**
 * The answer to an access question.
 *
 * @param rules in the order in which they are asked; the last one decided
 */
public record AccessExplanation(
        boolean allowed,
        long user,
        String role,
        ResourceType resource,
        Action action,
        Long id,
        Scope scope,
        List<Rule> rules) {

    /**
     * One rule that was asked.
     *
     * @param rule {@code user_active}, {@code role_permission}, {@code record_exists} or {@code record_in_scope}
     */
    public record Rule(String rule, boolean passed, String detail) {}
}
