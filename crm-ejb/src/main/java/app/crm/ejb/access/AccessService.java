package app.crm.ejb.access;

import static app.crm.persistence.access.Action.EXPORT;
import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;
import static app.crm.persistence.access.ResourceType.USERS;

import app.crm.ejb.access.AccessExplanation.Rule;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.Reach;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.CallerRepository;
import app.crm.persistence.access.CallerRow;
import app.crm.persistence.access.Scope;
import app.crm.persistence.files.FileDetails;
import app.crm.persistence.files.FileRepository;
import app.crm.persistence.files.RecordKey;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.records.RecordOwnership;
import app.crm.persistence.records.RecordOwnershipRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains access decisions to administrators, by the same role lines and row conditions that guard every list. */
@Stateless
@Guards(USERS)
public class AccessService {

    private static final RecordOwnership NOBODYS = new RecordOwnership(null, null, null);

    @Inject
    CallerRepository users;

    @Inject
    RecordOwnershipRepository records;

    @Inject
    FileRepository files;

    @Requires(action = MANAGE)
    public AccessExplanation explain(AccessQuestion question) {
        return explain(question, new ArrayList<>());
    }

    /** A file is read by whoever may read the record that it hangs on, and changed by whoever may update that. */
    @Requires(action = MANAGE)
    public AccessExplanation explainFile(long userId, Action action, long fileId) {
        FileDetails file = files.findUnscoped(fileId).orElseThrow(() -> Reach.absent("file", fileId));
        RecordKey record = FileRepository.recordOf(file);
        Map<String, String> facts = Map.of(
                "resource", record.resource().path(), "recordId", Long.toString(record.id()), "name", file.name());
        boolean there = !file.inTrash();
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(
                "file_on_record",
                there,
                there ? "belongs_to" : "in_trash",
                facts,
                there ? "The file hangs on the record that is asked next." : "The file is in the trash."));
        Action needed = action == READ || action == EXPORT ? READ : UPDATE;
        return explain(new AccessQuestion(userId, record.resource(), needed, record.id()), rules);
    }

    private AccessExplanation explain(AccessQuestion question, List<Rule> rules) {
        CallerRow user = users.find(question.userId()).orElseThrow(() -> Reach.absent("user", question.userId()));
        Caller caller = Caller.of(user);
        Scope scope = caller.scope(question.resource(), question.action());
        rules.add(0, active(user));
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
        return user.active()
                ? new Rule("user_active", true, "active", Map.of(), "The user is active.")
                : new Rule("user_active", false, "deactivated", Map.of(), "The user is deactivated.");
    }

    private static Rule permission(Caller caller, AccessQuestion question, Scope scope) {
        String action = question.action().code();
        String resource = question.resource().path();
        boolean granted = scope != Scope.NONE;
        return new Rule(
                "role_permission",
                granted,
                granted ? "granted" : "not_granted",
                Map.of("role", caller.role(), "resource", resource, "action", action, "scope", scope.code()),
                "The role " + caller.role() + " gives " + action + " on " + resource + " the scope " + scope.code()
                        + ".");
    }

    private void addRecordRules(List<Rule> rules, Caller caller, AccessQuestion question) {
        FieldCatalogue catalogue = ExplainedCatalogues.of(question.resource())
                .orElseThrow(() -> new InvalidException(
                        "id",
                        "not_explainable",
                        "Leave id out: single " + question.resource().path() + " are not explained."));
        long id = question.recordId();
        Optional<Boolean> trashed = records.findInTrash(catalogue, AccessPredicate.unrestricted(), id);
        rules.add(existence(trashed));
        if (trashed.isPresent()) {
            AccessPredicate access = caller.access(question.resource(), question.action());
            boolean reached = records.findInTrash(catalogue, access, id).isPresent();
            RecordOwnership ownership =
                    records.ownership(question.resource(), id).orElse(NOBODYS);
            rules.add(new ScopeRule(access, ownership).rule(reached));
        }
    }

    private static Rule existence(Optional<Boolean> trashed) {
        if (trashed.isEmpty()) {
            return new Rule("record_exists", false, "absent", Map.of(), "There is no such record.");
        }
        return trashed.get()
                ? new Rule(
                        "record_exists",
                        true,
                        "in_trash",
                        Map.of(),
                        "The record is in the trash: lists show it only with in:trash.")
                : new Rule("record_exists", true, "exists", Map.of(), "The record exists.");
    }

    private static boolean allPassed(List<Rule> rules) {
        return rules.stream().allMatch(Rule::passed);
    }
}
