package app.crm.ejb.access;

import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import java.util.List;
import java.util.Map;

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
     * One rule that was asked. Rule and code are stable: the page words them, with the facts.
     *
     * @param rule {@code user_active}, {@code file_on_record}, {@code role_permission}, {@code record_exists} or
     *     {@code record_in_scope}
     * @param code how it went: {@code active}, {@code deactivated}; {@code belongs_to}, {@code absent}, {@code in_trash};
     *     {@code granted}, {@code not_granted}; {@code exists}, {@code in_trash}, {@code absent}; and for the scope
     *     {@code all_records}, {@code owner}, {@code assignee}, {@code same_team}, {@code shared} where it reaches the
     *     record, {@code not_owner}, {@code other_team}, {@code user_without_team}, {@code record_without_team} or
     *     {@code out_of_reach} where it doesn't
     * @param facts names and ids that the decision rests on, such as {@code owner}, {@code team}, {@code userTeam}
     * @param detail the same as one English sentence
     */
    public record Rule(String rule, boolean passed, String code, Map<String, String> facts, String detail) {}
}
