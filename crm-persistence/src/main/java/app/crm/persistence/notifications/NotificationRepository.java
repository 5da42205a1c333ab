package app.crm.persistence.notifications;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.changesets.RecordReach;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Viewpoint;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Notifications in the database. Whoever reads or marks gets no other user's. */
@Repository
public class NotificationRepository {

    @Inject
    Database database;

    @Inject
    RecordPages pages;

    protected NotificationRepository() {}

    public NotificationRepository(Database database, RecordPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Stores it; empty where the user is not active. */
    public Optional<Long> add(NewNotification notification) {
        return database.first(
                Sql.of(
                        """
                        insert into notification (user_id, kind, resource, record_id, actor_id, facts)
                        select id, ?, ?, ?, ?, ?::jsonb from app_user where id = ? and active returning id""",
                        notification.kind(),
                        notification.resource().path(),
                        notification.recordId(),
                        notification.actorId(),
                        notification.facts(),
                        notification.userId()),
                row -> row.id("id"));
    }

    /** Whether the access reaches the record. */
    public boolean reaches(ResourceType resource, AccessPredicate access, long recordId) {
        return database.first(
                        Sql.of("select true as reached from (values (?::bigint)) wanted (id) where", recordId)
                                .then(RecordReach.of(resource, access, "wanted.id")),
                        row -> row.is("reached"))
                .isPresent();
    }

    public Page<Notification> page(ReadAccess access, Viewpoint viewpoint, PageRequest request) {
        return pages.page(
                NotificationCatalogue.NOTIFICATIONS,
                own(viewpoint.userId()),
                viewpoint,
                request,
                NotificationCatalogue.shape(access));
    }

    public Optional<Notification> find(ReadAccess access, long userId, long id) {
        var shape = NotificationCatalogue.shape(access);
        return database.first(
                Sql.of("select")
                        .then(shape.columns())
                        .then("from notification n")
                        .then(shape.joins())
                        .then("where n.user_id = ? and n.id = ?", userId, id),
                shape.mapper());
    }

    /** What is new, for whoever it is for. */
    public List<NotificationNews> news(Collection<Long> ids) {
        return database.list(
                Sql.of("select * from notification where id = any (?) order by id", ids), NotificationNews::of);
    }

    public long countUnread(long userId) {
        return database.first(
                        Sql.of(
                                "select count(*) as unread from notification where user_id = ? and read_at is null",
                                userId),
                        row -> row.id("unread"))
                .orElseThrow();
    }

    /** Marks those of the ids that are the user's; answers how many changed. */
    public long mark(long userId, List<Long> ids, boolean read, Instant at) {
        return mark(read, at, Sql.of("user_id = ? and id = any (?)", userId, ids));
    }

    /** Marks all of the user's up to an id, so that one which arrived meanwhile stays as it is. */
    public long markUpTo(long userId, long lastId, boolean read, Instant at) {
        return mark(read, at, Sql.of("user_id = ? and id <= ?", userId, lastId));
    }

    /** What was read long ago is forgotten, one batch at a time. */
    public long deleteReadBefore(Instant moment, int batch) {
        return database.update(Sql.of("""
                delete from notification where id in (
                    select id from notification where read_at < ? order by read_at limit ? for update skip locked)""", moment, batch));
    }

    private long mark(boolean read, Instant at, Sql which) {
        Sql marked = read
                ? Sql.of("update notification set read_at = ?, updated_at = ?, version = version + 1", at, at)
                        .then("where read_at is null and")
                : Sql.of("update notification set read_at = null, updated_at = ?, version = version + 1", at)
                        .then("where read_at is not null and");
        return database.update(marked.then(which));
    }

    private static AccessPredicate own(long userId) {
        return new AccessPredicate(Scope.OWN, userId, null);
    }
}
