package app.crm.ejb.access;

import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.ResourceType.USERS;

import app.crm.ejb.access.AccessExplanation.Rule;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.Reach;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.CallerRepository;
import app.crm.persistence.access.CallerRow;
import app.crm.persistence.access.Scope;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import app.crm.persistence.query.Viewpoint;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Explains access decisions to administrators. */
@Stateless
@Guards(USERS)
public class AccessService {

    @Inject
    CallerRepository users;

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Requires(action = MANAGE)
    public AccessExplanation explain(AccessQuestion question) {
        CallerRow user = users.find(question.userId()).orElseThrow(() -> Reach.absent("user", question.userId()));
        Caller caller = Caller.of(user);
        Scope scope = caller.scope(question.resource(), question.action());
        List<Rule> rules = new ArrayList<>();
        rules.add(active(user));
        rules.add(permission(caller, question, scope));
        if (question.recordId() != null && allPassed(rules)) {
            addRecordRules(rules, caller, question);
        }
        return new AccessExplanation(
                allPassed(rules),
                question.userId(),
                caller.role(),
                question.resource(),
                question.action(),
                question.recordId(),
                scope,
                rules);
    }

    private static Rule active(CallerRow user) {
        return new Rule(
                "user_active", user.active(), user.active() ? "The user is active." : "The user is deactivated.");
    }

    private static Rule permission(Caller caller, AccessQuestion question, Scope scope) {
        String detail = "The role " + caller.role() + " gives "
                + question.action().code() + " on " + question.resource().path() + " the scope " + scope.code() + ".";
        return new Rule("role_permission", scope != Scope.NONE, detail);
    }

    private void addRecordRules(List<Rule> rules, Caller caller, AccessQuestion question) {
        boolean exists = reaches(AccessPredicate.unrestricted(), caller, question);
        rules.add(new Rule("record_exists", exists, exists ? "The record exists." : "There is no such record."));
        if (exists) {
            AccessPredicate access = caller.access(question.resource(), question.action());
            boolean reached = reaches(access, caller, question);
            rules.add(new Rule("record_in_scope", reached, scopeDetail(access, reached)));
        }
    }

    private static String scopeDetail(AccessPredicate access, boolean reached) {
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

    /** Asks through the list mechanism, in and out of the trash, so that the explanation can't differ from a list. */
    private boolean reaches(AccessPredicate access, Caller caller, AccessQuestion question) {
        FieldCatalogue catalogue = FieldCatalogues.of(question.resource())
                .orElseThrow(() -> new InvalidException(
                        "id",
                        "not_explainable",
                        "Leave id out: single " + question.resource().path() + " are not explained."));
        Viewpoint viewpoint = viewpoints.of(caller);
        String filter = "id:" + question.recordId();
        long found = pages.count(new Selection(catalogue, access, viewpoint, filter));
        if (found == 0 && catalogue.hasTrash()) {
            found = pages.count(new Selection(catalogue, access, viewpoint, filter + " in:trash"));
        }
        return found > 0;
    }

    private static boolean allPassed(List<Rule> rules) {
        return rules.stream().allMatch(Rule::passed);
    }
}
