package app.crm.persistence.interactions;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/**
 * Whom interactions concern. Links to records in the trash or out of the caller's reach are as if they were not there:
 * they are not read, and a write leaves them alone.
 */
@Repository
public class InteractionLinks {

    @Inject
    Database database;

    protected InteractionLinks() {}

    public InteractionLinks(Database database) {
        this.database = database;
    }

    /** Select expression for the linked records of interaction {@code i} that the access reaches, by name. */
    static Sql column(LinkTable link, AccessPredicate access, String as) {
        return Sql.of("(select jsonb_agg(jsonb_build_object('id', r.id, 'name', " + link.recordName() + ") order by "
                        + link.order() + ", r.id) from " + link.linked()
                        + " where l.interaction_id = i.id and r.deleted_at is null and")
                .then(access.on("r"))
                .then(") as " + as);
    }

    /** Ids of the linked records that the caller may see, in ascending order. */
    public List<Long> of(LinkTable link, long interactionId, ReadAccess access) {
        return database.list(
                Sql.of("select r.id from " + link.linked() + " where l.interaction_id = ? and", interactionId)
                        .then(visible(link, access))
                        .then("order by r.id"),
                row -> row.id("id"));
    }

    /** Whether the interaction also concerns somebody whom the caller may not see. */
    public boolean hasHidden(long interactionId, ReadAccess access) {
        return Arrays.stream(LinkTable.values()).anyMatch(link -> hasHidden(link, interactionId, access));
    }

    private boolean hasHidden(LinkTable link, long interactionId, ReadAccess access) {
        return database.first(
                        Sql.of(
                                        "select 1 as found from " + link.linked() + " where l.interaction_id = ? and",
                                        interactionId)
                                .then(visible(link, access).not())
                                .then("limit 1"),
                        row -> row.integer("found"))
                .isPresent();
    }

    /** Those of the ids that belong to no record which the caller may see. */
    public List<Long> unknown(LinkTable link, List<Long> ids, ReadAccess access) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.list(
                Sql.of(
                                "select w.id from unnest(?) as w(id) where not exists (select from "
                                        + link.recordTable() + " r where r.id = w.id and",
                                ids)
                        .then(visible(link, access))
                        .then(") order by w.id"),
                row -> row.id("id"));
    }

    /** Makes the interaction concern exactly these records, beside those that the caller may not see. */
    public void replace(LinkTable link, long interactionId, List<Long> ids, ReadAccess access) {
        database.update(Sql.of(
                        "delete from " + link.table() + " l using " + link.recordTable() + " r where r.id = l."
                                + link.column() + " and l.interaction_id = ? and r.id <> all (?::bigint[]) and",
                        interactionId,
                        ids)
                .then(visible(link, access)));
        database.update(Sql.of(
                "insert into " + link.table() + " (interaction_id, " + link.column()
                        + ") select ?, id from unnest(?::bigint[]) as id order by id on conflict do nothing",
                interactionId,
                ids));
    }

    /** Who else took part. */
    public List<Participant> participants(long interactionId) {
        return database.list(
                Sql.of(
                        "select name, email, user_id from interaction_participant where interaction_id = ? order by id",
                        interactionId),
                row -> new Participant(row.text("name"), row.text("email"), row.number("user_id")));
    }

    /** Makes exactly these take part; those that stay are not touched. */
    public void replaceParticipants(long interactionId, List<Participant> participants) {
        List<Participant> before = participants(interactionId);
        before.stream()
                .filter(participant -> !participants.contains(participant))
                .forEach(gone -> database.update(Sql.of(
                        "delete from interaction_participant where interaction_id = ?"
                                + " and (name, email, user_id) is not distinct from (?::text, ?::text, ?::bigint)",
                        interactionId,
                        gone.name(),
                        gone.email(),
                        gone.userId())));
        participants.stream()
                .filter(participant -> !before.contains(participant))
                .forEach(added -> database.update(Sql.of(
                        "insert into interaction_participant (interaction_id, name, email, user_id) values (?, ?, ?, ?)",
                        interactionId,
                        added.name(),
                        added.email(),
                        added.userId())));
    }

    private static Sql visible(LinkTable link, ReadAccess access) {
        return Sql.of("r.deleted_at is null").and(access.to(link.resource()).on("r"));
    }
}
