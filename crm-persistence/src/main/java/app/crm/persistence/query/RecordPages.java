package app.crm.persistence.query;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomFieldRepository;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs lists, counts and exports. What a selection means is decided in one place, so that the same filter gives the
 * same records everywhere.
 */
@Repository
public class RecordPages {

    @Inject
    Database database;

    @Inject
    CursorSeal seal;

    protected RecordPages() {}

    public RecordPages(Database database, CursorSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * One page of the records that match and that the caller may reach.
     *
     * @throws BadQuery where filter, sort or cursor can't be understood
     */
    public <T> Page<T> page(
            FieldCatalogue listed,
            AccessPredicate access,
            Viewpoint viewpoint,
            PageRequest request,
            RowShape<T> shape) {
        FieldCatalogue catalogue = complete(listed);
        Sort sort = Sort.parse(catalogue, request.sort());
        String context = context(catalogue, viewpoint, request, sort);
        Cursor cursor = request.cursor() == null ? null : seal.open(request.cursor(), context);
        Viewpoint anchored = cursor == null ? viewpoint : viewpoint.at(cursor.anchor());
        Sql where = QuerySql.where(new Selection(catalogue, access, anchored, request.filter()));
        PageReader<T> reader = new PageReader<>(database, catalogue, sort, shape);
        List<PageReader.Placed<T>> rows = reader.read(where, cursor, request.limit() + 1);
        boolean last = rows.size() <= request.limit();
        String next = last ? null : seal.seal(rows.get(request.limit() - 1).cursor(anchored.now()), context);
        List<T> items = rows.stream()
                .limit(request.limit())
                .map(PageReader.Placed::item)
                .toList();
        MatchCounter.Total total = last && cursor == null
                ? MatchCounter.Total.exactly(items.size())
                : new MatchCounter(database).count(catalogue, where, request.count());
        return new Page<>(items, next, total.number(), total.exact());
    }

    /** What lists of the resource can be asked, the firm's own fields included. */
    public FieldCatalogue catalogue(ResourceType resource) {
        return complete(FieldCatalogues.of(resource)
                .orElseThrow(() -> new IllegalArgumentException(resource.path() + " has no lists")));
    }

    /** The selection over all that its resource's records have, the firm's own fields included. */
    public Selection complete(Selection selection) {
        return selection.with(complete(selection.catalogue()));
    }

    private FieldCatalogue complete(FieldCatalogue catalogue) {
        return catalogue.awaitsCustomFields()
                ? catalogue.with(() -> CustomFieldRepository.of(database, catalogue.resource()))
                : catalogue;
    }

    /** Exact number of records in the selection. */
    public long count(Selection selection) {
        return new MatchCounter(database)
                .exactly(selection.catalogue(), QuerySql.where(complete(selection)))
                .number();
    }

    /**
     * What the records of the selection add up to, group by group, in no particular order.
     *
     * @param columns the select list, on the alias of the catalogue
     * @param groups the columns that make a group
     */
    public <T> List<T> summarise(Selection selection, Sql columns, String groups, Function<Row, T> mapper) {
        FieldCatalogue catalogue = selection.catalogue();
        Sql query = Sql.of("select")
                .then(columns)
                .then("from " + catalogue.table() + " " + catalogue.alias() + " where")
                .then(QuerySql.where(complete(selection)))
                .then("group by " + groups);
        return database.list(query, mapper);
    }

    /** A query for the {@code id}s of the selection, to be put into other statements. */
    public Sql ids(Selection selection) {
        FieldCatalogue catalogue = selection.catalogue();
        return Sql.of("select " + catalogue.alias() + ".id from " + catalogue.table() + " " + catalogue.alias()
                        + " where")
                .then(QuerySql.where(complete(selection)));
    }

    /** A query for the {@code id}s of the selection in the order of the sort. */
    public Sql orderedIds(Selection selection, String sort) {
        Selection complete = complete(selection);
        return ids(complete).then(totalOrder(complete.catalogue(), sort));
    }

    /** Hands on every record of the selection in the order of the sort; memory stays flat. */
    public void stream(Selection selection, String sort, Sql columns, Consumer<Row> consumer) {
        Selection complete = complete(selection);
        FieldCatalogue catalogue = complete.catalogue();
        Sql query = Sql.of("select")
                .then(columns)
                .then("from " + catalogue.table() + " " + catalogue.alias() + " where")
                .then(QuerySql.where(complete))
                .then(totalOrder(catalogue, sort));
        database.stream(query, 1000, consumer);
    }

    /** The order of a whole read, on the alias of the catalogue. */
    public static Sql totalOrder(FieldCatalogue catalogue, String sort) {
        return new Keyset(Sort.parse(catalogue, sort), catalogue.alias()).totalOrder();
    }

    /** What a cursor is bound to: anywhere else it means something different or nothing. */
    private static String context(FieldCatalogue catalogue, Viewpoint viewpoint, PageRequest request, Sort sort) {
        String filter = request.filter() == null ? "" : request.filter().strip();
        return String.join("\n", catalogue.resource().path(), Long.toString(viewpoint.userId()), sort.text(), filter);
    }
}
