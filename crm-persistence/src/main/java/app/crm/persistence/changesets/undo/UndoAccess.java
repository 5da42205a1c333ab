package app.crm.persistence.changesets.undo;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.AccessRights;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.changesets.RecordReach;
import app.crm.persistence.core.Sql;
import java.util.List;

/** Undo is no way around permissions: whoever takes a change back needs the right to make the opposite one. */
final class UndoAccess {

    private static final List<String> ACTIONS = List.of("insert", "update", "delete");

    private final TrackedTable table;
    private final ResourceType resource;
    private final AccessRights rights;

    UndoAccess(TrackedTable table, AccessRights rights) {
        this.table = table;
        this.resource = ResourceType.ofPath(table.resource()).orElseThrow();
        this.rights = rights;
    }

    void strikeOutOfReach(UndoRules rules) {
        for (String action : ACTIONS) {
            AccessPredicate access = rights.access(resource, needed(action));
            if (access.scope() != Scope.ALL) {
                rules.strike(
                        Reason.NOT_PERMITTED,
                        Sql.of("u.table_name = ? and u.action = ?", table.name(), action)
                                .and(reached(access, action).not()));
            }
        }
    }

    /** To change a part of a record is to update the record. */
    private Action needed(String action) {
        if (!table.isRecord()) {
            return Action.UPDATE;
        }
        return switch (action) {
            case "insert" -> Action.CREATE;
            case "delete" -> Action.DELETE;
            default -> Action.UPDATE;
        };
    }

    private Sql reached(AccessPredicate access, String action) {
        Sql reached = RecordReach.of(resource, access, "u.record_id");
        return action.equals("insert") ? reached.or(reachedOnceBack(access)) : reached;
    }

    /** A record that comes back belongs to whom it belonged to. */
    private Sql reachedOnceBack(AccessPredicate access) {
        return Sql.of("""
                        exists (select from (
                            select (b.before ->> 'owner_id')::bigint as owner_id, (b.before ->> 'team_id')::bigint as team_id,
                                   (b.before ->> 'assignee_id')::bigint as assignee_id
                            from undo_row b
                            where b.action = 'insert' and (b.resource, b.record_id, b.table_name) in (
                                (u.resource, u.record_id, 'person'), (u.resource, u.record_id, 'organisation'),
                                (u.resource, u.record_id, 'interaction'), (u.resource, u.record_id, 'task'),
                                ('people', (u.before ->> 'person_id')::bigint, 'person'))) r where""").then(access.on(resource, "r")).then(")");
    }
}
