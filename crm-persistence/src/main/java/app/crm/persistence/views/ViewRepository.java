package app.crm.persistence.views;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.records.UserRef;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Saved views in the database. */
@Repository
public class ViewRepository extends RecordRepository<SavedView, ViewDetails> {

    private static final String COLUMNS = """
            v.id, v.version, v.created_at, v.updated_at, v.deleted_at, v.resource, v.name, v.filter, v.sort, v.columns,
            v.density, v.group_by, v.shared, v.owner_id, u.full_name as owner_name, v.team_id,
            exists (select from default_view d where d.view_id = v.id and d.user_id = ?) as is_default""";

    @Inject
    RecordPages pages;

    public ViewRepository() {
        super(SavedView.class, FieldCatalogues.VIEWS);
    }

    public ViewRepository(EntityManager entities, Database database, RecordPages pages) {
        super(SavedView.class, FieldCatalogues.VIEWS, entities, database);
        this.pages = pages;
    }

    @Override
    public RowShape<ViewDetails> shape(ReadAccess access) {
        ViewChecks checks = new ViewChecks(pages);
        return new RowShape<>(
                Sql.of(COLUMNS, access.to(ResourceType.VIEWS).userId()),
                Sql.of("left join app_user u on u.id = v.owner_id"),
                row -> details(row, checks));
    }

    @Override
    public void deletePermanently(long id) {
        database().update(Sql.of("delete from saved_view where id = ?", id));
    }

    private static ViewDetails details(Row row, ViewChecks checks) {
        ViewFields view = new ViewFields(
                ResourceType.ofPath(row.text("resource")).orElseThrow(),
                row.text("name"),
                row.text("filter"),
                row.text("sort"),
                row.texts("columns"),
                row.text("density"),
                row.text("group_by"),
                row.text("shared"),
                null);
        return new ViewDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("deleted_at"),
                row.text("resource"),
                view.name(),
                view.filter(),
                view.sort(),
                view.columns(),
                view.density(),
                view.group(),
                view.shared(),
                UserRef.owner(row),
                row.number("team_id"),
                row.is("is_default"),
                checks.problems(view));
    }
}
