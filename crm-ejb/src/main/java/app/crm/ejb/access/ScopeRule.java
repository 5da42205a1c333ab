package app.crm.ejb.access;

import app.crm.ejb.access.AccessExplanation.Rule;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.records.RecordOwnership;
import app.crm.persistence.records.UserRef;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words why a record is or isn't within a scope. Whether it is was decided by the condition that guards the lists; this
 * only finds the reason in whom the record belongs to.
 */
final class ScopeRule {

    private static final String NAME = "record_in_scope";

    private final AccessPredicate access;
    private final RecordOwnership ownership;

    /** @param ownership all null where records of the kind belong to nobody */
    ScopeRule(AccessPredicate access, RecordOwnership ownership) {
        this.access = access;
        this.ownership = ownership;
    }

    Rule rule(boolean reached) {
        String code = reached ? reason() : obstacle();
        return new Rule(NAME, reached, code, facts(), detail(reached));
    }

    private String reason() {
        if (access.scope() == Scope.ALL) {
            return "all_records";
        }
        if (isUser(ownership.owner())) {
            return "owner";
        }
        if (isUser(ownership.assignee())) {
            return "assignee";
        }
        return isInTeam() ? "same_team" : "shared";
    }

    private String obstacle() {
        boolean belongs = ownership.owner() != null || ownership.assignee() != null || ownership.team() != null;
        if (access.scope() != Scope.TEAM) {
            return belongs ? "not_owner" : "out_of_reach";
        }
        if (access.teamId() == null) {
            return "user_without_team";
        }
        return ownership.team() == null ? "record_without_team" : isInTeam() ? "out_of_reach" : "other_team";
    }

    private boolean isUser(UserRef user) {
        return user != null && user.id() == access.userId();
    }

    private boolean isInTeam() {
        return ownership.team() != null
                && access.teamId() != null
                && ownership.team().id() == access.teamId();
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("scope", access.scope().code());
        add(facts, "owner", ownership.owner());
        add(facts, "assignee", ownership.assignee());
        if (ownership.team() != null) {
            facts.put("team", ownership.team().name());
            facts.put("teamId", Long.toString(ownership.team().id()));
        }
        if (access.teamId() != null) {
            facts.put("userTeamId", access.teamId().toString());
        }
        return facts;
    }

    private static void add(Map<String, String> facts, String name, UserRef user) {
        if (user != null) {
            facts.put(name, user.name());
            facts.put(name + "Id", Long.toString(user.id()));
        }
    }

    private String detail(boolean reached) {
        String wanted = switch (access.scope()) {
            case ALL -> "any record";
            case TEAM ->
                access.teamId() == null
                        ? "records that the user owns (they are in no team)"
                        : "records of team " + access.teamId() + " and those that the user owns";
            case OWN -> "records that the user owns";
            case NONE -> "no record";
        };
        return "The scope reaches " + wanted + "; this record is " + (reached ? "one of them." : "none of them.");
    }
}
